"""The desk's pages beside the API: what is a page, what is kept, who else may call."""

import gzip
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from api.app import create_app
from api.settings import Settings
from api.web.spa import POLICY, Desk

PAGE = {"Accept": "text/html", "Sec-Fetch-Mode": "navigate"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small build: a page, one asset with its compressed twin, a file that is nobody's business."""
    (tmp_path / "index.html").write_text("<!doctype html><title>desk</title>")
    (tmp_path / "assets").mkdir()
    script = tmp_path / "assets" / "index-abc.js"
    script.write_bytes(b"export {};")
    script.with_name("index-abc.js.gz").write_bytes(gzip.compress(b"export {};"))
    (tmp_path / ".vite").mkdir()
    (tmp_path / ".vite" / "manifest.json").write_text("{}")
    return tmp_path


def client(folder: Path) -> httpx.AsyncClient:
    app = Starlette()
    app.router.default = Desk(folder)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


@pytest.mark.parametrize("path", ["/", "/campaigns", "/campaigns/1?tab=history", "/login"])
async def test_an_address_that_a_person_goes_to_is_the_page(built: Path, path: str) -> None:
    async with client(built) as browser:
        answer = await browser.get(path, headers=PAGE)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    ["/api/v1/nothing", "/docs/nothing", "/healthz/x", "/.well-known/x", "/assets/gone.js", "/.vite/manifest.json"],
)
async def test_what_is_no_page_is_not_found(built: Path, path: str) -> None:
    async with client(built) as browser:
        navigated = await browser.get(path, headers=PAGE)
        fetched = await browser.get(path, headers={"Sec-Fetch-Mode": "cors", "Accept": "*/*"})
    assert fetched.status_code == 404
    assert navigated.status_code == (200 if path.startswith("/.vite") else 404)  # there: an address like any other


async def test_a_script_asks_for_no_page_and_nothing_is_posted_to_one(built: Path) -> None:
    async with client(built) as browser:
        fetched = await browser.get("/campaigns", headers={"Sec-Fetch-Mode": "cors", "Accept": "text/html"})
        posted = await browser.post("/campaigns", headers=PAGE)
    assert (fetched.status_code, posted.status_code) == (404, 404)


async def test_assets_are_kept_for_good_and_packed_where_that_is_taken(built: Path) -> None:
    async with client(built) as browser:
        plain = await browser.get("/assets/index-abc.js", headers={"Accept-Encoding": "identity"})
        packed = await browser.get("/assets/index-abc.js", headers={"Accept-Encoding": "br;q=1, gzip"})
        known = await browser.get("/assets/index-abc.js", headers={"If-None-Match": plain.headers["etag"]})
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (plain.headers.get("content-encoding"), packed.headers["content-encoding"]) == (None, "gzip")
    assert plain.content == packed.content == b"export {};"
    assert (packed.headers["vary"], known.status_code, known.content) == ("Accept-Encoding", 304, b"")


async def test_without_a_build_a_page_says_how_to_make_one(tmp_path: Path) -> None:
    async with client(tmp_path / "nothing") as browser:
        answer = await browser.get("/", headers=PAGE)
    assert "Node" in answer.text


async def test_a_listed_origin_may_call_with_cookies_and_read_what_the_desk_needs(settings: Settings) -> None:
    desk = "https://desk.example.vn"
    app = create_app(settings.model_copy(update={"cors_origins": [desk]}))
    asked = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "if-match, idempotency-key"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://api.example.vn") as browser:
        preflight = await browser.options("/api/v1/campaigns/x", headers={"Origin": desk, **asked})
        refused = await browser.get("/api/v1/campaigns", headers={"Origin": desk})
        foreign = await browser.options("/api/v1/campaigns/x", headers={"Origin": "https://evil.example", **asked})
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == desk
    assert preflight.headers["access-control-allow-credentials"] == "true"
    assert refused.status_code == 401
    assert "ETag" in refused.headers["access-control-expose-headers"]
    assert "access-control-allow-origin" not in foreign.headers


async def test_without_a_list_no_origin_is_let_in(api: httpx.AsyncClient) -> None:
    answer = await api.get("/campaigns", headers={"Origin": "https://desk.example.vn"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
