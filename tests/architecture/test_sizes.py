"""Files and functions stay small: the longest have a limit, and so does the one in the middle."""

from collections.abc import Iterable
from statistics import median

from tests.architecture.source import ALL, Module, length

FILE, FUNCTION = 300, 50  # lines at most
USUAL_FILE, USUAL_FUNCTION = 80, 8  # at most, of the median; of a file those that hold code count


def too_long(modules: Iterable[Module]) -> list[str]:
    """Files and functions over the limit, with their lines."""
    found = []
    for module in modules:
        if module.lines > FILE:
            found.append(f"{module.name} {module.lines}")
        found += [f"{module.name}:{one.name} {length(one)}" for one in module.functions if length(one) > FUNCTION]
    return found


def usual(modules: Iterable[Module]) -> tuple[float, float]:
    """The medians: lines of code of a file, lines of a function."""
    every = list(modules)
    return median(one.code for one in every), median(length(one) for module in every for one in module.functions)


def test_nothing_is_too_long() -> None:
    assert too_long(ALL) == []


def test_most_are_far_shorter() -> None:
    file, function = usual(ALL)
    assert file <= USUAL_FILE
    assert function <= USUAL_FUNCTION


def test_what_is_too_long_is_seen() -> None:
    body = "    x = 1\n" * 50
    planted = [
        Module("api.a", "x = 1\n" * 301),
        Module("api.b", f"class A:\n    def f(self):\n{'    ' + body.replace(chr(10), chr(10) + '    ').rstrip()}\n"),
    ]
    assert too_long(planted) == ["api.a 301", "api.b:f 51"]
    assert too_long([Module("api.a", "x = 1\n" * 300), Module("api.b", f"def f():\n{body[10:]}")]) == []


def test_lines_of_code_are_told_from_words() -> None:
    text = '"""Words.\n\nMore words.\n"""\n\n# a comment\n\n\ndef f():\n    """Says\n    so."""\n    return (\n        1\n    )\n'
    planted = Module("api.a", text)
    assert (planted.code, planted.lines) == (4, 14)
    assert usual([planted]) == (4, 6)
