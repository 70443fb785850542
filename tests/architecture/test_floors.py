"""The house holds: imports go down only, rooms of one floor do not know each other, nothing goes round in circles."""

from collections.abc import Iterable

from tests.architecture.source import ALL, Module

FLOORS = (  # from the ground up
    {"kernel"},
    {"store"},
    {"web"},
    {"units"},
    {"identity"},
    {"delivery"},
    {"programmes"},
    {"activities"},
    {"campaigns", "training"},
    {"intake"},
    {"analytics", "audit"},
    {"app", "__main__", "behind", "serving", "seed", "demo", "doctor", "auditor", "worker", "bench"},
)
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
TOP = len(FLOORS) - 1
DRIVERS = {"fastapi", "starlette", "sqlalchemy", "asyncpg", "psycopg", "httpx", "alembic"}  # none of them in the kernel


def climbs(source: str, target: str) -> bool:
    """Whether the import goes up, or across a floor below the roof."""
    if target == "settings":
        return source == "kernel"
    if source in (target, "settings"):
        return False
    upward = LEVEL[target] > LEVEL[source]
    return upward or (LEVEL[target] == LEVEL[source] and LEVEL[source] != TOP)


def climbing(modules: Iterable[Module]) -> list[str]:
    """Every import that goes where it must not."""
    return [
        f"{module.name}:{line} imports {target}"
        for module in modules
        for line, target in module.imports
        if climbs(module.room, target.split(".")[1])
    ]


def circles(modules: Iterable[Module]) -> list[str]:
    """Modules, and packages, that import themselves by way of others."""
    known = {module.name for module in modules}
    edges: dict[str, set[str]] = {}
    for module in modules:
        for _, target in module.imports:
            named = target if target in known else target.rpartition(".")[0]
            packages = (module.name.rpartition(".")[0], named.rpartition(".")[0])
            for one, other in ((module.name, named), packages):
                if one != other and not one.startswith(f"{other}.") and not other.startswith(f"{one}."):
                    edges.setdefault(one, set()).add(other)
    return sorted(node for node in edges if reaches(edges, node, node))


def reaches(edges: dict[str, set[str]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    due = set(edges.get(start, ()))
    while due:
        if goal in due:
            return True
        seen |= due
        due = {after for one in due for after in edges.get(one, ())} - seen
    return False


def test_every_room_has_its_floor() -> None:
    assert {module.room for module in ALL} <= set(LEVEL) | {"settings"}


def test_imports_go_down_only() -> None:
    assert climbing(ALL) == []


def test_nothing_imports_itself_by_way_of_others() -> None:
    assert circles(ALL) == []


def test_the_kernel_is_pure() -> None:
    for module in ALL:
        if module.room == "kernel":
            assert not DRIVERS & {word.split(".")[0] for word in module.text.split()}, module.name


def test_a_climb_is_seen_wherever_it_stands() -> None:
    planted = [
        Module("api.units.unit", "from api.campaigns.campaign import Campaign\n"),
        Module("api.training.event", "def late() -> None:\n    from api.campaigns import campaign\n"),
        Module("api.kernel.clock", "import api.settings\n"),
        Module("api.web.page", "from api.kernel import clock\nfrom api.store import session\n"),
        Module("api.app", "from api import seed\n"),
    ]
    assert [one.split()[0] for one in climbing(planted)] == [
        "api.units.unit:1",
        "api.training.event:2",
        "api.kernel.clock:1",
    ]


def test_a_circle_is_seen() -> None:
    planted = [
        Module("api.units.a", "from api.units.b import x\n"),
        Module("api.units.b", "def late() -> None:\n    from api.units import c\n"),
        Module("api.units.c", "from api.units.a import y\n"),
        Module("api.units.d", "from api.units.a import y\n"),
    ]
    assert circles(planted) == ["api.units.a", "api.units.b", "api.units.c"]
    packages = [
        Module("api.one.a", "from api.other.b import x\n"),
        Module("api.one.c", "x = 1\n"),
        Module("api.other.b", "x = 1\n"),
        Module("api.other.d", "from api.one.c import x\n"),
    ]
    assert circles(packages) == ["api.one", "api.other"], "no module does, but their packages do"
