"""Tokens beyond the attacks one thinks of: swept by generated input, by every character, and over the life of a key."""

import base64
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from hypothesis import given
from hypothesis import strategies as st

from api.identity.keys import KeyRing, pem_of, public_jwk
from api.identity.tokens import MAX_HEADER, InvalidToken, mint, verify
from tests.identity.test_tokens import b64, build, claims_of, header_of, refused

ROOT = Path(__file__).parents[2]
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> KeyRing:
    return KeyRing(tmp_path_factory.mktemp("sweeps") / "keys")


@pytest.fixture
def own(tmp_path: Path) -> KeyRing:
    """A ring whose folder the test may spoil."""
    return KeyRing(tmp_path / "keys")


def good(ring: KeyRing) -> str:
    token = build(ring, header_of(ring), claims_of())
    assert verify(ring, token)
    return token


def taken(ring: KeyRing, token: str) -> bool:
    try:
        verify(ring, token)
    except InvalidToken:
        return False
    return True


# --- sweeps ----------------------------------------------------------------------------------------------------------


def test_every_character_counts(ring: KeyRing) -> None:
    token = good(ring)
    other = {place: "B" if letter == "A" else "A" for place, letter in enumerate(token)}
    assert [place for place in other if taken(ring, token[:place] + other[place] + token[place + 1 :])] == []
    assert [place for place in other if taken(ring, token[:place] + token[place + 1 :])] == []
    assert [place for place in other if taken(ring, token[:place] + "A" + token[place:])] == []


@given(st.text())
def test_any_text(ring: KeyRing, text: str) -> None:
    refused(ring, text)


@given(st.text(alphabet=st.characters(max_codepoint=255), max_size=300))
def test_any_text_in_three_parts(ring: KeyRing, text: str) -> None:
    header, claims, signature = good(ring).split(".")
    refused(ring, f"{text}.{claims}.{signature}")
    refused(ring, f"{header}.{text}.{signature}")
    refused(ring, f"{header}.{claims}.{text}")


@given(JSON)
def test_any_signed_json(ring: KeyRing, value: Any) -> None:
    raw = json.dumps(value).encode()
    refused(ring, build(ring, header_of(ring), raw))
    refused(ring, build(ring, raw, claims_of()))


@given(st.binary(max_size=200))
def test_any_signed_bytes(ring: KeyRing, raw: bytes) -> None:
    refused(ring, build(ring, header_of(ring), raw))
    refused(ring, build(ring, raw, claims_of()))


@given(st.sampled_from(("iss", "aud", "sub", "client_id", "jti", "iat", "nbf", "exp", "av")), JSON)
def test_any_claim_of_another_type(ring: KeyRing, name: str, value: Any) -> None:
    if type(value) is not type(claims_of()[name]):
        refused(ring, build(ring, header_of(ring), claims_of(**{name: value})))


@given(st.text().filter(lambda name: name not in ("alg", "typ", "kid")), JSON)
def test_any_further_header(ring: KeyRing, name: str, value: Any) -> None:
    refused(ring, build(ring, header_of(ring, **{name: value}), claims_of()))


# --- bytes that json.dumps would not write ---------------------------------------------------------------------------

BENT: dict[str, Callable[[bytes], bytes]] = {
    "a byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "UTF-16": lambda raw: raw.decode().encode("utf-16"),
    "not UTF-8": lambda raw: raw.replace(b'": "', b'": "\xff', 1),
    "an overlong quote": lambda raw: raw.replace(b'"', b"\xc0\xa2", 1),
    "twice": lambda raw: raw * 2,
    "a comma too many": lambda raw: raw.replace(b"}", b",}"),
    "a comment": lambda raw: raw + b"//",
    "single quotes": lambda raw: raw.replace(b'"', b"'"),
    "in an array": lambda raw: b"[" + raw + b"]",
    "as pairs": lambda raw: json.dumps(list(json.loads(raw).items())).encode(),
    "as text": lambda raw: json.dumps(raw.decode()).encode(),
    "never closed": lambda raw: raw[:-1],
    "first name again": lambda raw: raw[:-1] + b", " + raw[1:].partition(b",")[0] + b"}",
    "first name again, escaped": lambda raw: raw[:-1] + b', "\\u00%02x' % raw[2] + raw[3:].partition(b",")[0] + b"}",
    "with NaN": lambda raw: raw[:-1] + b', "x": NaN}',
    "with Infinity": lambda raw: raw[:-1] + b', "x": 1e999}',
    "with a line break in a name": lambda raw: raw[:-1] + b', "\n": 1}',
}


@pytest.mark.parametrize("name", BENT)
def test_bent_json(ring: KeyRing, name: str) -> None:
    header, claims = json.dumps(header_of(ring)).encode(), json.dumps(claims_of()).encode()
    assert taken(ring, build(ring, b" " + header + b"\n", b"\t" + claims)), "blanks around are JSON"
    assert BENT[name](header) != header
    refused(ring, build(ring, BENT[name](header), claims))
    refused(ring, build(ring, header, BENT[name](claims)))


def sealed(key: ec.EllipticCurvePrivateKey, header: str, claims: str) -> str:
    """Signed over these spellings of both parts."""
    r, s = decode_dss_signature(key.sign(f"{header}.{claims}".encode(), ec.ECDSA(hashes.SHA256())))
    return f"{header}.{claims}.{b64(r.to_bytes(32) + s.to_bytes(32))}"


def test_header_of_512_bytes_at_most(ring: KeyRing) -> None:
    header = json.dumps(header_of(ring)).encode()
    assert taken(ring, build(ring, header.ljust(MAX_HEADER), claims_of()))
    refused(ring, build(ring, header.ljust(MAX_HEADER + 1), claims_of()))


@pytest.mark.parametrize("more", [1, 2], ids=["four spare bits", "two spare bits"])
def test_one_spelling_of_each_part(ring: KeyRing, more: int) -> None:
    """The last character's spare bits are zero, also where the signature covers those that are not."""
    raws = (json.dumps(part).encode() for part in (header_of(ring), claims_of()))
    header, claims = (b64(raw.ljust(len(raw) // 3 * 3 + 3 + more)) for raw in raws)
    assert taken(ring, sealed(ring.signing[1], header, claims))
    for last in "BCDEFGHIJKLMNOP" if more == 1 else "BCD":
        assert base64.urlsafe_b64decode(header[:-1] + last + "==") == base64.urlsafe_b64decode(header + "==")
        refused(ring, sealed(ring.signing[1], header[:-1] + last, claims))
        refused(ring, sealed(ring.signing[1], header, claims[:-1] + last))


# --- other things that are signed ------------------------------------------------------------------------------------

OTHERS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a client assertion (RFC 7523)": ({"typ": "JWT"}, {"iss": "m1", "sub": "m1", "aud": "/api/v1/auth/token"}),
    "a client assertion of an hour": ({}, {"iss": "m1", "sub": "m1", "exp": int(time.time()) + 3600}),
    "a client assertion to our audience": ({}, {"iss": "m1", "sub": "m1"}),
    "an ID token": ({"typ": "JWT"}, {"aud": "spa", "nonce": "n"}),
    "a logout token": ({"typ": "logout+jwt"}, {"events": {}}),
    "a DPoP proof": ({"typ": "dpop+jwt"}, {"htm": "GET", "htu": "/"}),
    "a token of another installation": ({}, {"iss": "phoihop-2"}),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_signed_for_something_else(ring: KeyRing, name: str) -> None:
    header, claims = OTHERS[name]
    refused(ring, build(ring, header_of(ring, **header), claims_of(**claims)))


@pytest.mark.parametrize(
    "algorithm",
    [hashes.SHA1(), hashes.SHA384(), hashes.SHA512(), hashes.SHA3_256()],
    ids=lambda digest: str(digest.name),
)
def test_another_digest(ring: KeyRing, algorithm: hashes.HashAlgorithm) -> None:
    signed = good(ring).rpartition(".")[0]
    r, s = decode_dss_signature(ring.signing[1].sign(signed.encode(), ec.ECDSA(algorithm)))
    refused(ring, f"{signed}.{b64(r.to_bytes(32) + s.to_bytes(32))}")


def test_both_spellings_of_ecdsa(ring: KeyRing) -> None:
    """(r, s) and (r, n - s) are both good by definition, so a token's name is its jti, never its bytes."""
    signed = good(ring).rpartition(".")[0]
    r, s = decode_dss_signature(ring.signing[1].sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    spelt = [verify(ring, f"{signed}.{b64(r.to_bytes(32) + half.to_bytes(32))}") for half in (s, ORDER - s)]
    assert spelt[0] == spelt[1]
    refused(ring, f"{signed}.{b64((ORDER - r).to_bytes(32) + s.to_bytes(32))}")


# --- the life of a key -----------------------------------------------------------------------------------------------


def lay(ring: KeyRing, raw: bytes, kid: str) -> None:
    (ring.folder / f"{kid}.pem").write_bytes(raw)


def signed_by(key: ec.EllipticCurvePrivateKey, kid: str) -> str:
    parts = (json.dumps(part).encode() for part in ({"alg": "ES256", "typ": "at+jwt", "kid": kid}, claims_of()))
    return sealed(key, *map(b64, parts))


@pytest.mark.parametrize("public", [False, True], ids=["private", "public"])
def test_a_key_laid_down_by_a_tester(own: KeyRing, public: bool) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    kid = public_jwk(key.public_key())["kid"]
    spki = serialization.PublicFormat.SubjectPublicKeyInfo
    refused(own, signed_by(key, kid))
    lay(own, key.public_key().public_bytes(serialization.Encoding.PEM, spki) if public else pem_of(key).encode(), kid)
    assert taken(own, signed_by(key, kid))
    (own.folder / f"{kid}.pem").unlink()
    refused(own, signed_by(key, kid))


def test_a_key_under_another_name(own: KeyRing) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    for kid in ("b" * 43, "key", own.signing[0]):
        lay(own, pem_of(key).encode(), kid)
        refused(own, signed_by(key, kid))


@pytest.mark.parametrize("curve", [ec.SECP384R1(), ec.SECP521R1(), ec.SECP256K1()], ids=lambda curve: str(curve.name))
def test_a_key_on_another_curve(own: KeyRing, curve: ec.EllipticCurve) -> None:
    key, kid = ec.generate_private_key(curve), "c" * 43
    lay(own, pem_of(key).encode(), kid)
    refused(own, build(own, header_of(own, kid=kid), claims_of()))
    assert taken(own, good(own))


def test_a_retired_key(own: KeyRing) -> None:
    token, old = good(own), own.signing[0]
    own.rotate()
    assert taken(own, token), "until its second has come"
    state = own.folder / "state.json"
    state.write_text(json.dumps(json.loads(state.read_text()) | {"retired": {old: int(time.time())}}))
    refused(own, token)
    assert taken(own, mint(own, sub=str(uuid4()), client_id="m", av=1))


# --- one door --------------------------------------------------------------------------------------------------------


def test_python_jose_stays_behind_one_door() -> None:
    """Its JWE is imported nowhere: it inflates what a stranger sends."""
    asks = re.compile(r"^[ \t]*(?:from|import)[ \t]+jose\b.*$", re.MULTILINE)
    sources = sorted((ROOT / "api").rglob("*.py"))
    found = {str(path.relative_to(ROOT)): asks.findall(path.read_text("utf-8")) for path in sources}
    assert {path: lines for path, lines in found.items() if lines} == {
        "api/identity/tokens.py": ["from jose import jwk, jws"]
    }
