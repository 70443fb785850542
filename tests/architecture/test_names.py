"""Every public name is annotated and documented; no name says nothing."""

import ast
import re
from collections.abc import Iterable, Iterator

from tests.architecture.source import ALL, Function, Module

EMPTY = re.compile(r"(utils?|helpers?|commons?|managers?|base|misc|tools?)")
SELF = ("self", "cls")
Node = ast.Module | ast.ClassDef | Function


def public(module: Module) -> Iterator[tuple[str, Node]]:
    """The module, its public classes and functions, and the public methods of those classes, by name."""
    yield module.name, module.tree
    due: list[tuple[str, ast.Module | ast.ClassDef]] = [(module.name, module.tree)]
    while due:
        place, node = due.pop()
        for inner in node.body:
            if isinstance(inner, ast.ClassDef | Function) and not inner.name.startswith("_"):
                yield f"{place}.{inner.name}", inner
                if isinstance(inner, ast.ClassDef):
                    due.append((f"{place}.{inner.name}", inner))


def undocumented(modules: Iterable[Module]) -> list[str]:
    return [name for module in modules for name, node in public(module) if not is_setter(node) and words(node) is None]


def words(node: Node) -> str | None:
    """The docstring; None too for one that says no more than the name does."""
    said = ast.get_docstring(node)
    name = getattr(node, "name", "")
    plain = re.sub(r"[\W_]+", " ", said or "").strip().lower()
    return None if not plain or plain == name.replace("_", " ").lower() else said


def is_setter(node: Node) -> bool:
    """Its getter has the words."""
    marks = getattr(node, "decorator_list", [])
    return any(isinstance(one, ast.Attribute) and one.attr == "setter" for one in marks)


def unannotated(modules: Iterable[Module]) -> list[str]:
    """Functions of any kind with a parameter or a return that has no type."""
    return [
        f"{module.name}:{one.name}"
        for module in modules
        for one in module.functions
        if one.returns is None or any(a.annotation is None for a in parameters(one) if a.arg not in SELF)
    ]


def parameters(function: Function) -> list[ast.arg]:
    given = function.args
    more = [one for one in (given.vararg, given.kwarg) if one is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *more]


def test_every_public_name_is_documented() -> None:
    assert undocumented(ALL) == []


def test_every_function_is_annotated() -> None:
    assert unannotated(ALL) == []


def test_no_module_is_called_what_says_nothing() -> None:
    assert not [one.name for one in ALL if any(EMPTY.fullmatch(part) for part in one.name.split("."))]


def test_what_has_no_words_is_seen() -> None:
    text = """
class Open:
    def told(self) -> None:
        '''Told.'''
    def _own(self) -> None: ...
    @property
    def right(self) -> int:
        '''How many there are.'''
    @right.setter
    def right(self, value: int) -> None: ...
def free() -> None: ...
def _hidden() -> None: ...
"""
    assert sorted(undocumented([Module("api.a", text)])) == ["api.a", "api.a.Open", "api.a.Open.told", "api.a.free"]


def test_what_has_no_type_is_seen() -> None:
    text = "def a(x): ...\ndef b(x: int): ...\ndef c(*x, **y) -> None: ...\nclass D:\n    def e(self, *, z=1) -> None: ...\n    def f(self) -> None: ...\n"
    assert unannotated([Module("api.a", text)]) == ["api.a:a", "api.a:b", "api.a:c", "api.a:e"]
    assert EMPTY.fullmatch("utils") and EMPTY.fullmatch("base") and not EMPTY.fullmatch("bases")
