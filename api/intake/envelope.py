"""A batch's body: its parts, without parsing the rows; what is no such body is refused as a whole."""

import json
import re
from collections.abc import Iterator

import msgspec
from msgspec import UNSET, UnsetType

from api.kernel import strict
from api.kernel.problem import Fault, Invalid, Malformed, Say
from api.kernel.text import BadText, line
from api.web.body import parse

DEFAULTS = ("unit", "programme")
LONE = re.compile("[\ud800-\udfff]")


class Envelope(msgspec.Struct, forbid_unknown_fields=True):
    """The body, split into raw items."""

    items: list[msgspec.Raw]
    defaults: dict[str, str] | UnsetType = UNSET

    @property
    def given(self) -> dict[str, str]:
        """What rows take that do not say it themselves."""
        return {} if self.defaults is UNSET else self.defaults


def opened(body: bytes) -> tuple[Envelope, bytes]:
    """The batch's parts, and the body as it is kept: half a surrogate pair is U+FFFF in it, which the text rule refuses.

    Rows are not looked into, not even for UTF-8: those that do not fit their type are read again. Raises Malformed
    (400), Invalid for another shape.
    """
    try:
        made = msgspec.json.decode(body, type=Envelope)
        strict.parse(frame(body, made.items))
    except msgspec.ValidationError as error:
        parse(body)
        said = Say("Cần {defaults, items: [...]}.", f"A batch is {{defaults, items: [...]}}: {error}.")
        raise Invalid(errors=[Fault("INVALID_TYPE", said, pointer="")]) from None
    except (msgspec.DecodeError, strict.Malformed, UnicodeDecodeError, RecursionError):
        whole = LONE.sub("\uffff", json.dumps(parse(body), ensure_ascii=False)).encode()
        if whole == body:
            raise Malformed() from None
        return opened(whole)
    if faults := [*of_defaults(made)]:
        raise Invalid(errors=faults)
    return made, body


def of_defaults(made: Envelope) -> Iterator[Fault]:
    """What is wrong with the defaults; texts are made NFC."""
    for name, value in made.given.items():
        if name not in DEFAULTS:
            yield Fault(
                "UNKNOWN_FIELD", Say("Trường này không có trong mẫu.", "This field is not known."), f"/defaults/{name}"
            )
            continue
        try:
            made.given[name] = line(value)
        except BadText as error:
            yield Fault(error.code, Say(error.vi, str(error)), pointer=f"/defaults/{name}")


def frame(body: bytes, items: list[msgspec.Raw]) -> bytes:
    """The body without its items where they stand one after the other as most programs write them; else the body."""
    for between in (b",", b", "):
        inside = between.join(items)
        at = body.find(inside)
        if items and at >= 0:
            return body[:at] + body[at + len(inside) :]
    return body
