"""Cells of files that spreadsheets open: no text is taken for a formula (OWASP ASVS 1.2.10).

A text that begins like one gets an apostrophe before it, and one that begins with an apostrophe another: whoever takes
the first apostrophe away has the text again.
"""

import json
from typing import Any

RISKY = "=+-@\t\r\n'＝＋－＠"  # as they begin; those of full width, too


def inert(text: str) -> str:
    """The text as a cell that is no formula."""
    return "'" + text if text[:1] in RISKY and text else text


def inert_sql(value: str) -> str:
    """SQL of the same: by the code of the first character, which costs a tenth of a pattern."""
    codes = ", ".join(str(ord(one)) for one in RISKY)
    return f"case when ascii({value}) in ({codes}) then '''' || {value} else {value} end"


def plain(value: Any) -> str | int | bool | None:
    """A JSON value as one cell: lists of words in one, what is deeper as JSON. Texts are not yet inert."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    return compact(value)


def compact(value: Any) -> str:
    """As JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
