"""The application: the only file that knows every room."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from hmac import compare_digest
from importlib import import_module

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from api.activities.indexing import keep_up
from api.identity.keys import KeyRing
from api.identity.principal import authenticate
from api.kernel.problem import Unauthenticated
from api.settings import Settings
from api.store.actor import SYSTEM
from api.store.session import Database
from api.web import docs, problem_pages, problems
from api.web.gate import Gate
from api.web.openapi import document
from api.web.page import Cursor
from api.web.resource import NotModified

ROOMS = (
    "api.units.unit",
    "api.units.province",
    "api.units.reorganisation",
    "api.identity.signing_in",
    "api.identity.me",
    "api.identity.source",
    "api.identity.users",
    "api.identity.memberships",
    "api.identity.service_accounts",
    "api.identity.roles_page",
    "api.programmes.importing",
    "api.programmes.programme",
    "api.programmes.steps",
    "api.programmes.clause",
    "api.programmes.attestation",
    "api.activities.codes",
    "api.activities.activity",
    "api.campaigns.campaign",
    "api.training.training_event",
    "api.intake.batch",
    "api.intake.records",
    "api.audit.change",
    "api.audit.work_list",
    "api.audit.search",
)


def create_app(settings: Settings) -> FastAPI:
    """Everything hung together over one Database and one KeyRing."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.database = Database(settings.app_url, settings.wide_url)
        await app.state.database.open()
        gc.freeze()  # what start-up made stays: a push of 10,000 rows does not look through it again and again
        async with working(app.state.database, settings.worker):
            yield
        await app.state.database.close()

    app = FastAPI(
        title="Phối Hợp", version="1", openapi_url="/api/v1/openapi.json", docs_url=None, redoc_url=None,
        lifespan=lifespan, redirect_slashes=False, telemetry={"auto_configure": False},
    )  # fmt: skip
    app.state.settings = settings
    app.state.keys = KeyRing(settings.keys_dir)
    app.state.cursor = Cursor(settings.secrets["cursor"].encode())
    problems.install(app)
    app.add_exception_handler(NotModified, not_modified)
    for room in ROOMS:
        app.include_router(import_module(room).router, prefix="/api/v1")
    app.include_router(problem_pages.router, prefix="/api/v1")
    app.include_router(docs.router)
    app.include_router(root)
    app.openapi = partial(document, app)  # type: ignore[method-assign]  # FastAPI's documented way to extend it
    app.add_middleware(Gate, authenticate=authenticate)
    return app


@asynccontextmanager
async def working(database: Database, wanted: bool) -> AsyncIterator[None]:
    """The worker beside the requests, if wanted; cancelled before the database closes."""
    task = asyncio.create_task(keep_up(database)) if wanted else None
    yield
    if task is not None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def app_factory() -> FastAPI:
    """For uvicorn."""
    return create_app(Settings())


async def not_modified(request: Request, error: Exception) -> Response:
    assert isinstance(error, NotModified)
    return Response(status_code=304, headers={"ETag": error.tag})


root = APIRouter(include_in_schema=False)


@root.get("/healthz")
async def alive() -> PlainTextResponse:
    """The process answers."""
    return PlainTextResponse("ok\n")


@root.get("/readyz")
async def ready(request: Request) -> PlainTextResponse:
    """The database answers, migrated."""
    async with request.app.state.database.begin(SYSTEM, write=False) as session:
        await session.execute(text("select tree_size()"))
    return PlainTextResponse("ok\n")


@root.get("/metrics")
async def metrics(request: Request) -> Response:
    """Prometheus' text format, for whoever has the token."""
    settings: Settings = request.app.state.settings
    wanted = f"Bearer {settings.metrics_token or settings.secrets['metrics']}"
    if not compare_digest(request.headers.get("authorization", "").encode(), wanted.encode()):
        raise Unauthenticated()
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


@root.get("/.well-known/jwks.json")
async def public_keys(request: Request) -> dict[str, object]:
    """The keys that verify our tokens."""
    keys: dict[str, object] = request.app.state.keys.jwks()
    return keys
