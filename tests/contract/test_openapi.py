"""The OpenAPI document: committed, complete, with examples that fit; and the pages made from it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest

from api.app import create_app
from api.settings import Settings
from api.web.openapi import document, written
from api.web.problem_pages import GIVEN, MEANINGS, kinds

COMMITTED = Path(__file__).parents[2] / "openapi" / "v1.json"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return document(create_app(Settings(data=tmp_path_factory.mktemp("data"))))


def operations(made: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in made["paths"].items():
        for method, operation in item.items():
            yield method, path, operation


def test_the_committed_file_is_what_the_code_says(tmp_path: Path) -> None:
    said = written(create_app(Settings(data=tmp_path)))
    assert COMMITTED.read_text(encoding="utf-8") == said, "./run openapi"


def test_every_operation_is_described(made: dict[str, Any]) -> None:
    tags = {tag["name"] for tag in made["tags"] if tag["description"]}
    for method, path, operation in operations(made):
        assert operation["summary"] and operation["description"], (method, path)
        assert set(operation["tags"]) <= tags, (method, path)
        assert {one["name"] for one in operation.get("parameters", ()) if one["in"] == "path"} == set(
            re.findall(r"{(\w+)}", path)
        )
    named = [operation["operationId"] for *_, operation in operations(made)]
    assert len(named) > 50
    assert len(set(named)) == len(named)


def test_every_operation_says_all_its_answers(made: dict[str, Any]) -> None:
    for method, path, operation in operations(made):
        answers = set(operation["responses"])
        assert any(status.startswith("2") for status in answers), (method, path)
        assert {"405", "406", "429", "503"} <= answers
        assert ("{" in path) == ("404" in answers), (method, path)
        assert not operation["security"] or {"401", "403"} <= answers, (method, path)
        assert "requestBody" not in operation or {"400", "413", "415", "422"} <= answers, (method, path)
        parameters = {one["name"] for one in operation.get("parameters", ())}
        assert ("If-Match" in parameters) == ({"412", "428"} <= answers), (method, path)


def test_only_signing_in_is_public(made: dict[str, Any]) -> None:
    public = {(method, path) for method, path, operation in operations(made) if not operation["security"]}
    assert public == {("post", f"/api/v1/auth/{noun}") for noun in ("sessions", "refresh", "token")}


def test_bodies_read_late_are_shown(made: dict[str, Any]) -> None:
    bodies = {o["operationId"]: o["requestBody"]["content"] for *_, o in operations(made) if "requestBody" in o}
    assert "application/json" in bodies["push_batch"]
    assert {"200", "201", "207"} <= set(made["paths"]["/api/v1/intake/batches"]["post"]["responses"])
    assert "file" in bodies["import_programme"]["multipart/form-data"]["schema"]["required"]
    for method, path, operation in operations(made):
        assert method != "patch" or operation["operationId"] in bodies, path
    assert "required" not in made["components"]["schemas"]["CampaignPatch"]


def test_reads_of_content_take_as_of(made: dict[str, Any]) -> None:
    for path in ("/units", "/units/{id}", "/programmes/{id}", "/campaigns", "/activities/{id}"):
        read = made["paths"][f"/api/v1{path}"]["get"]
        assert [one["in"] for one in read["parameters"] if one["name"] == "as_of"] == ["query"], path
    assert "304" in made["paths"]["/api/v1/campaigns/{id}"]["get"]["responses"]
    assert "as_of" not in str(made["paths"]["/api/v1/me"]["get"]["parameters"])


def test_examples_fit_their_schemas(made: dict[str, Any]) -> None:
    tried = 0
    for method, path, operation in operations(made):
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            for held in holder.get("content", {}).values():
                if "example" in held:
                    whole = {**held["schema"], "components": made["components"]}
                    errors = list(jsonschema_rs.validator_for(whole).iter_errors(held["example"]))
                    assert not errors, (method, path, errors[0].message)
                    tried += 1
    assert tried > 50


def test_every_reference_leads_somewhere(made: dict[str, Any]) -> None:
    for group, name in re.findall(r"'#/components/(\w+)/([^']+)'", repr(made)):
        assert name in made["components"][group]


class Loads(HTMLParser):
    """What a page would fetch, and what it would run."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.run: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.fetched += [str(held[name]) for name in ("src", "href") if tag != "a" and name in held]
        self.run += [tag] if tag in ("script", "style") else [name for name in held if name.startswith("on")]


@pytest.mark.asyncio(loop_scope="session")
async def test_docs_list_every_operation_and_load_nothing_foreign(api: httpx.AsyncClient, made: dict[str, Any]) -> None:
    answer = await api.get("https://localhost/docs")
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    loads = Loads()
    loads.feed(answer.text)
    assert (loads.fetched, loads.run) == (["/docs.css"], [])
    for *_, operation in operations(made):
        assert f'id="{operation["operationId"]}"' in answer.text
    style = await api.get("https://localhost/docs.css")
    assert style.headers["content-type"].startswith("text/css")


@pytest.mark.asyncio(loop_scope="session")
async def test_the_document_is_public(api: httpx.AsyncClient, made: dict[str, Any]) -> None:
    assert (await api.get("/openapi.json")).json()["paths"] == made["paths"]


@pytest.mark.asyncio(loop_scope="session")
async def test_every_code_has_its_page_in_both_languages(api: httpx.AsyncClient) -> None:
    for code, kind in [*((kind.code, kind) for kind in kinds()), *GIVEN.items()]:
        answer = await api.get(f"/problems/{code}")
        assert answer.status_code == 200, code
        assert kind.title.vi in answer.text and kind.title.en in answer.text and MEANINGS[code] in answer.text


@pytest.mark.asyncio(loop_scope="session")
async def test_an_unknown_code_has_no_page(api: httpx.AsyncClient) -> None:
    answer = await api.get("/problems/NO_SUCH_CODE")
    assert (answer.status_code, answer.json()["code"]) == (404, "NOT_FOUND")
