"""The application: the only file that knows every room."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from hmac import compare_digest
from importlib import import_module
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.routing import iter_route_contexts
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from api.behind import keep_up
from api.identity.keys import KeyRing
from api.identity.principal import authenticate
from api.kernel.problem import Unauthenticated
from api.settings import Settings
from api.store.actor import SYSTEM
from api.store.session import Database
from api.web import docs, problem_pages, problems
from api.web.cursor import Cursor
from api.web.door import Router, guard
from api.web.gate import PREFIX, Gate
from api.web.index import Index
from api.web.limits import Limits
from api.web.openapi import document
from api.web.spa import Desk

PAGES = Path(__file__).parents[1] / "frontend" / "dist"
ROOMS = (  # routes are tried in this order: the one that is asked most comes first
    "api.activities.activity",
    "api.units.unit",
    "api.units.province",
    "api.units.reorganisation",
    "api.identity.signing_in",
    "api.identity.machine_token",
    "api.identity.me",
    "api.identity.source",
    "api.identity.users",
    "api.identity.memberships",
    "api.identity.service_accounts",
    "api.identity.client_key",
    "api.identity.delegation",
    "api.identity.roles_page",
    "api.delivery.feed",
    "api.delivery.webhook",
    "api.delivery.delivery",
    "api.programmes.importing",
    "api.programmes.programme",
    "api.programmes.steps",
    "api.programmes.clause",
    "api.programmes.attestation",
    "api.programmes.signature",
    "api.activities.codes",
    "api.activities.hold",
    "api.activities.release",
    "api.campaigns.campaign",
    "api.training.training_event",
    "api.intake.push",
    "api.intake.batch",
    "api.intake.template",
    "api.intake.returned",
    "api.intake.feed",
    "api.intake.records",
    "api.audit.change",
    "api.audit.leaf",
    "api.audit.history",
    "api.audit.work_list",
    "api.audit.search",
)


def create_app(settings: Settings) -> FastAPI:
    """Everything hung together over one Database and one KeyRing."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.database = Database(settings.app_url, settings.wide_url)
        await app.state.database.open()
        gc.freeze()  # what start-up made stays: a push of 10,000 rows does not look through it again and again,
        gc.set_threshold(100_000, 20, 20)  # nor through its own rows: that was a sixth of its time
        async with working(app.state.database, settings):
            yield
        await app.state.database.close()

    app = FastAPI(
        title="Phối Hợp", version="1", openapi_url=None, docs_url=None, redoc_url=None,
        lifespan=lifespan, redirect_slashes=False, telemetry={"auto_configure": False},
    )  # fmt: skip
    app.state.settings = settings
    app.state.keys = KeyRing(settings.keys_dir)
    app.state.cursor = Cursor(settings.secrets["cursor"].encode())
    problems.install(app)
    for room in ROOMS:
        app.include_router(import_module(room).router, prefix=PREFIX)
    app.include_router(problem_pages.router, prefix=PREFIX)
    app.include_router(docs.router)
    app.include_router(root)
    guard(app, PREFIX)
    app.router.routes.insert(0, Index(iter_route_contexts(app.routes)))
    app.openapi = partial(document, app)  # type: ignore[method-assign]  # FastAPI's documented way to extend it
    app.router.default = Desk(PAGES)
    limits = Limits() if settings.rate_limits == "on" else None
    app.add_middleware(Gate, authenticate=authenticate, limits=limits, origins=settings.cors_origins)
    return app


@asynccontextmanager
async def working(database: Database, settings: Settings) -> AsyncIterator[None]:
    """The worker beside the requests, if wanted; cancelled before the database closes."""
    task = asyncio.create_task(keep_up(database, settings)) if settings.worker else None
    yield
    if task is not None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def app_factory() -> FastAPI:
    """For uvicorn."""
    return create_app(Settings())


root = Router(include_in_schema=False)


@root.get("/healthz", response_class=PlainTextResponse)
async def alive() -> PlainTextResponse:
    """The process answers."""
    return PlainTextResponse("ok\n")


@root.get("/readyz", response_class=PlainTextResponse)
async def ready(request: Request) -> PlainTextResponse:
    """The database answers, migrated."""
    async with request.app.state.database.begin(SYSTEM, write=False) as session:
        await session.execute(text("select tree_size()"))
    return PlainTextResponse("ok\n")


@root.get("/metrics", response_class=PlainTextResponse)
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
