"""The modules of api/ as their source, and a planted one to see whether a check sees what it is for."""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef
LAYOUT = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)


@dataclass(frozen=True)
class Module:
    """A module by its dotted name; `text` is its source."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def room(self) -> str:
        """`units` of api.units.unit, `settings` of api.settings."""
        return self.name.split(".")[1]

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def functions(self) -> Iterator[Function]:
        """All of them, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    @property
    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and name of every module of ours that is imported, also inside functions; names in a module as modules."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "api":
                assert node.level == 0
                yield from ((node.lineno, f"{node.module}.{one.name}") for one in node.names)
            elif isinstance(node, ast.Import):
                yield from ((node.lineno, one.name) for one in node.names if one.name.startswith("api."))

    @property
    def code(self) -> int:
        """Lines that hold code: neither blank nor comment nor docstring."""
        held: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type not in LAYOUT:
                held |= set(range(token.start[0], token.end[0] + 1))
        return len(held - self.documentation)

    @property
    def documentation(self) -> set[int]:
        """The lines of docstrings."""
        found: set[int] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Module | ast.ClassDef | Function) and ast.get_docstring(node) is not None:
                words = node.body[0]
                found |= set(range(words.lineno, (words.end_lineno or 0) + 1))
        return found


def length(function: Function) -> int:
    """Lines from `def` to the last statement."""
    return (function.end_lineno or 0) - function.lineno + 1


def modules() -> list[Module]:
    """Every module below api/, packages by the name of their folder."""
    found = []
    for path in sorted((ROOT / "api").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if name != "api":
            found.append(Module(name, path.read_text(encoding="utf-8")))
    return found


ALL = modules()
