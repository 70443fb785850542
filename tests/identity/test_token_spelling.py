"""Signatures that are none, and other spellings of a good token: one signature has one spelling, else it is refused."""

import base64
import json
from collections.abc import Callable

import pytest

from api.identity.keys import KeyRing
from api.identity.tokens import verify
from tests.identity.test_tokens import b64, build, claims_of, header_of, refused

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> KeyRing:
    return KeyRing(tmp_path_factory.mktemp("spelling") / "keys")


def halves(token: str) -> tuple[str, bytes]:
    signed, _, last = token.rpartition(".")
    return signed, base64.urlsafe_b64decode(last + "==")


SIGNATURES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda good: b"",
    "zero": lambda good: bytes(64),
    "r zero": lambda good: bytes(32) + good[32:],
    "s zero": lambda good: good[:32] + bytes(32),
    "order": lambda good: ORDER.to_bytes(32, "big") * 2,
    "ones": lambda good: b"\xff" * 64,
    "one short": lambda good: good[:-1],
    "one long": lambda good: good + b"\0",
    "led by zeros": lambda good: b"\0" + good[:32] + b"\0" + good[32:],
    "swapped": lambda good: good[32:] + good[:32],
    "a bit flipped": lambda good: bytes([good[0] ^ 1]) + good[1:],
    "48 bytes each, of P-384": lambda good: bytes(16) + good[:32] + bytes(16) + good[32:],
    "DER": lambda good: b"\x30\x44\x02\x20" + good[:32] + b"\x02\x20" + good[32:],
}


@pytest.mark.parametrize("bend", [pytest.param(bend, id=name) for name, bend in SIGNATURES.items()])
def test_a_signature_that_is_none(ring: KeyRing, bend: Callable[[bytes], bytes]) -> None:
    signed, good = halves(build(ring, header_of(ring), claims_of()))
    assert verify(ring, f"{signed}.{b64(good)}")
    refused(ring, f"{signed}.{b64(bend(good))}")


def respelled(token: str) -> str:
    """The same signature bytes with another last character: its spare bits set."""
    last = ALPHABET.index(token[-1])
    return token[:-1] + ALPHABET[last + 1]


SPELLINGS: dict[str, Callable[[str], str]] = {
    "padded": lambda token: token + "==",
    "padded once": lambda token: token + "=",
    "spare bits": respelled,
    "a line break": lambda token: token + "\n",
    "a blank inside": lambda token: token[:9] + " " + token[9:],
    "a blank before": lambda token: " " + token,
    "two parts": lambda token: token.rpartition(".")[0],
    "no signature": lambda token: token.rpartition(".")[0] + ".",
    "four parts": lambda token: token + ".AA",
    "five parts, as JWE": lambda token: "..".join(token.split(".")),
    "a dot before": lambda token: "." + token,
    "another character": lambda token: token.replace(".", ".!", 1),
    "claims empty": lambda token: ".".join((token.split(".")[0], "", token.split(".")[2])),
    "header empty": lambda token: token[token.index(".") :],
    "claims of another": lambda token: ".".join(
        (token.split(".")[0], b64(json.dumps(claims_of()).encode()), token.split(".")[2])
    ),
    "wide letters": lambda token: token.replace("e", "\uff45"),
    "a surrogate": lambda token: token + "\ud800",
    "a NUL": lambda token: token + "\0",
    "nothing": lambda token: "",
    "dots": lambda token: "..",
    "16 kB": lambda token: token.split(".")[0] + "." + "A" * 16_384 + "." + token.split(".")[2],
    "JSON": lambda token: json.dumps(dict(zip(("protected", "payload", "signature"), token.split("."), strict=True))),
}


@pytest.mark.parametrize("spell", [pytest.param(spell, id=name) for name, spell in SPELLINGS.items()])
def test_another_spelling(ring: KeyRing, spell: Callable[[str], str]) -> None:
    token = build(ring, header_of(ring), claims_of())
    assert verify(ring, token)
    bent = spell(token)
    assert bent != token
    refused(ring, bent)


def test_the_standard_alphabet_is_refused(ring: KeyRing) -> None:
    for _ in range(200):
        token = build(ring, header_of(ring), claims_of())
        if "-" in token.rpartition(".")[2] or "_" in token.rpartition(".")[2]:
            refused(ring, token.replace("-", "+").replace("_", "/"))
            return
    raise AssertionError("no signature had a character that differs")
