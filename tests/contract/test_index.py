"""The index finds the route that the router would find, and none where the router finds none."""

import re
import uuid
from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.routing import Match
from starlette.types import Scope

from api.web.door import doors
from api.web.index import Index
from tests.contract.world import World

METHODS = ("GET", "POST", "PATCH", "DELETE", "HEAD")
VALUES = (str(uuid.uuid4()), "current", "1", "INVALID", "")


def scope(method: str, path: str) -> Scope:
    return {"type": "http", "method": method, "path": path, "root_path": "", "headers": []}


def paths(app: FastAPI) -> Iterator[str]:
    """Every path with values that lead somewhere and values that don't, and what stands around it."""
    for route in iter_route_contexts(app.routes):
        for value in VALUES:
            path = re.sub("{[^}]+}", value, str(route.path_format or "/"))
            yield from (path, f"{path}/", path[:-1], path.upper())


async def test_the_index_and_the_router_agree(world: World) -> None:
    index, *others = world.app.router.routes
    assert isinstance(index, Index)
    found = set()
    for path in set(paths(world.app)):
        for method in METHODS:
            quick, child = index.matches(scope(method, path))
            slow = [one for one in others if one.matches(scope(method, path))[0] == Match.FULL]
            assert (quick == Match.FULL) == bool(slow), (method, path)
            if quick == Match.FULL:
                first = next(
                    one
                    for one in iter_route_contexts(others)
                    if method in (one.methods or ()) and one.path_regex.match(path)
                )
                assert child["route"] is first.original_route, (method, path)
                found.add(child["route"].name)
    assert found == {door.name for door in doors(world.app)}
