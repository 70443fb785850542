"""No change of the document breaks a client that was written against the released one."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.contract.compatibility import Json, breaks

FOLDER = Path(__file__).parents[2] / "openapi"
RELEASED = json.loads((FOLDER / "released.json").read_text(encoding="utf-8"))
NOW = json.loads((FOLDER / "v1.json").read_text(encoding="utf-8"))


def test_nothing_breaks_what_was_released() -> None:
    assert breaks(RELEASED, NOW) == [], "additive changes only inside v1"


def test_the_same_document_breaks_nothing() -> None:
    assert breaks(NOW, copy.deepcopy(NOW)) == []


def operation(document: Json, name: str) -> Json:
    return next(
        one for item in document["paths"].values() for one in item.values() if one["operationId"] == name
    )  # fmt: skip


def schema(document: Json, name: str) -> Json:
    return dict.__getitem__(document["components"]["schemas"], name)  # type: ignore[no-any-return]


def parameter(document: Json, of: str, name: str) -> Json:
    return next(one for one in operation(document, of)["parameters"] if one["name"] == name)  # type: ignore[no-any-return]


def removed(place: Json, name: str) -> None:
    del place[name]


PATCHED: dict[str, tuple[Callable[[Json], Any], str]] = {
    "a path": (lambda d: removed(d["paths"], "/api/v1/campaigns"), "GET /api/v1/campaigns: is gone"),
    "an operation": (lambda d: removed(d["paths"]["/api/v1/campaigns"], "post"), "POST /api/v1/campaigns: is gone"),
    "a member of answers": (lambda d: removed(schema(d, "CampaignOut")["properties"], "title"), "title is gone"),
    "a member deep in answers": (lambda d: removed(schema(d, "EventData")["properties"], "leaf"), "data.leaf is gone"),
    "a value of answers": (
        lambda d: schema(d, "ActivityOut")["properties"]["status"]["enum"].remove("held"), "status: held is gone"),
    "a status": (lambda d: removed(operation(d, "push_batch")["responses"], "207"), "answers 207 no more"),
    "a type of answers": (
        lambda d: schema(d, "CampaignOut")["properties"]["title"].update(type="integer"), "title: type was string, is integer"),
    "null in answers": (
        lambda d: schema(d, "CampaignOut")["properties"].update(title={"anyOf": [{"type": "string"}, {"type": "null"}]}), "title: type"),
    "what may be left out": (lambda d: schema(d, "CampaignOut")["required"].remove("title"), "title may be left out now"),
    "a parameter": (lambda d: operation(d, "list_campaigns")["parameters"].remove(parameter(d, "list_campaigns", "status")), "parameter status is gone"),
    "a required parameter": (
        lambda d: operation(d, "list_campaigns")["parameters"].append({"in": "query", "name": "new", "required": True, "schema": {}}),
        "parameter new is required now"),
    "a parameter that is demanded": (lambda d: parameter(d, "list_campaigns", "limit").update(required=True), "parameter limit is required now"),
    "a narrower parameter": (lambda d: parameter(d, "list_campaigns", "limit")["schema"].update(maximum=100), "limit: maximum is 100 now"),
    "a required input": (lambda d: schema(d, "CampaignIn")["required"].append("theme"), "body.theme is required now"),
    "an input": (lambda d: removed(schema(d, "CampaignIn")["properties"], "theme"), "body.theme is gone"),
    "a shorter input": (lambda d: schema(d, "CampaignIn")["properties"]["title"].update(maxLength=3), "body.title: maxLength is 3 now"),
    "a pattern of input": (lambda d: schema(d, "CampaignIn")["properties"]["title"].update(pattern="^A"), "body.title: pattern"),
    "a body": (
        lambda d: operation(d, "approve_campaign").update(requestBody={"required": True, "content": {}}), "a body is required now"),
    "a media type": (
        lambda d: operation(d, "import_programme")["requestBody"].update(content={}), "a body of multipart/form-data is taken no more"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "said"), [pytest.param(*one, id=name) for name, one in PATCHED.items()])
def test_a_break_is_seen(change: Callable[[Json], Any], said: str) -> None:
    bent = copy.deepcopy(NOW)
    change(bent)
    found = breaks(NOW, bent)
    assert [one for one in found if said in one], found


def test_the_reverse_of_many_breaks_is_none() -> None:
    """What may be left out of a request, taken and answered beside what there was."""
    more = copy.deepcopy(NOW)
    schema(more, "CampaignOut")["properties"]["colour"] = {"type": "string"}
    schema(more, "CampaignOut")["required"].append("colour")
    schema(more, "CampaignIn")["properties"]["colour"] = {"type": "string"}
    schema(more, "CampaignIn")["required"].remove("title")
    schema(more, "CampaignIn")["properties"]["title"]["maxLength"] = 10_000
    schema(more, "ActivityOut")["properties"]["status"]["enum"].append("disputed")
    parameter(more, "list_campaigns", "limit")["schema"]["maximum"] = 500
    operation(more, "list_campaigns")["parameters"].append(
        {"in": "query", "name": "new", "required": False, "schema": {}}
    )
    more["paths"]["/api/v1/colours"] = {"get": operation(more, "list_campaigns")}
    assert breaks(NOW, more) == []
