"""Forged, bent and stale access tokens: every one is InvalidToken, and nothing but that (RFC 8725, RFC 9068).

Bent tokens are signed with the right key wherever their fault lies elsewhere, so that it is this fault alone that
refuses them; the positive controls go through the same builder.
"""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from api.identity.keys import KeyRing, public_jwk
from api.identity.tokens import FURTHEST, LIFE, InvalidToken, mint, verify

Changes = dict[str, Any]
GONE = type("Gone", (), {"__repr__": lambda self: "gone"})()
SOMEBODY = "0197c2a4-5d1e-7b33-8f00-3c2f6a1b9d04"


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> KeyRing:
    return KeyRing(tmp_path_factory.mktemp("tokens") / "keys")


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def signature(key: ec.EllipticCurvePrivateKey, signed: str) -> bytes:
    r, s = decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def header_of(ring: KeyRing, **changes: Any) -> Changes:
    return without({"alg": "ES256", "typ": "at+jwt", "kid": ring.signing[0], **changes})


def claims_of(**changes: Any) -> Changes:
    now = int(time.time())
    return without(
        {
            "iss": "phoihop", "aud": "phoihop-api/v1", "sub": str(uuid4()), "sid": str(uuid4()), "client_id": "spa",
            "jti": "j", "iat": now, "nbf": now, "exp": now + 60, "av": 1, "roles": ["viewer"], **changes,
        }
    )  # fmt: skip


def without(members: Changes) -> Changes:
    return {name: value for name, value in members.items() if value is not GONE}


def build(ring: KeyRing, header: bytes | Changes, claims: bytes | Changes) -> str:
    """A token with a good signature of the active key over whatever header and claims."""
    parts = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in (header, claims)]
    signed = ".".join(map(b64, parts))
    return f"{signed}.{b64(signature(ring.signing[1], signed))}"


def refused(ring: KeyRing, token: str) -> None:
    with pytest.raises(InvalidToken) as caught:
        verify(ring, token)
    assert caught.value.args == () and caught.value.__cause__ is None


def test_what_we_mint_is_good(ring: KeyRing) -> None:
    sub, sid = str(uuid4()), str(uuid4())
    claims = verify(ring, mint(ring, sub=sub, client_id="spa", av=3, sid=sid, roles=["viewer"]))
    assert (claims.sub, claims.sid, claims.client_id, claims.av, claims.roles) == (sub, sid, "spa", 3, ("viewer",))
    assert 0 < claims.exp - time.time() <= LIFE
    machine = verify(ring, mint(ring, sub=sub, client_id="machine", av=1))
    assert (machine.sid, machine.client_id) == (None, "machine")


@pytest.mark.parametrize(
    "changes",
    [{}, {"roles": GONE}, {"unit": SOMEBODY}, {"sid": GONE, "client_id": "m"}, {"extra": {"of": 1}}],
    ids=str,
)
def test_the_builder_of_attacks_makes_good_tokens(ring: KeyRing, changes: Changes) -> None:
    made = claims_of(**changes)
    assert verify(ring, build(ring, header_of(ring), made)).sub == made["sub"]


HEADERS: list[Changes] = [
    {"alg": "none"}, {"alg": "None"}, {"alg": "nOnE"}, {"alg": "NONE"}, {"alg": ""}, {"alg": GONE}, {"alg": None},
    {"alg": "HS256"}, {"alg": "ES384"}, {"alg": "ES256K"}, {"alg": "es256"}, {"alg": "RS256"}, {"alg": "EdDSA"},
    {"alg": ["ES256"]}, {"alg": {"ES256": 1}}, {"alg": "HS256,ES256"}, {"alg": 1},
    {"typ": GONE}, {"typ": "JWT"}, {"typ": "refresh+jwt"}, {"typ": "application/at+jwt"}, {"typ": "AT+JWT"},
    {"typ": "receipt+jwt"}, {"typ": "client-authentication+jwt"}, {"typ": None}, {"typ": ["at+jwt"]},
    {"kid": GONE}, {"kid": ""}, {"kid": None}, {"kid": 1}, {"kid": ["a"]}, {"kid": "../../etc/passwd"}, {"kid": "/dev/null"},
    {"kid": "' or 1=1 --"}, {"kid": "https://evil.example/jwks"}, {"kid": "A" * 43}, {"kid": "A" * 42 + "\0"},
    {"kid": "../keys/state.json"}, {"kid": "x\ud800"},
    {"jku": "https://evil.example/jwks"}, {"x5u": "https://evil.example/x"}, {"x5c": ["MII"]}, {"jwk": {"kty": "EC"}},
    {"crit": ["b64"]}, {"crit": ["exp"]}, {"crit": []}, {"b64": False}, {"b64": False, "crit": ["b64"]},
    {"cty": "JWT"}, {"zip": "DEF"}, {"enc": "A256GCM"}, {"alg": "ECDH-ES", "enc": "A256GCM"}, {"unknown": 1},
    {"pad": "x" * 600},
]  # fmt: skip


@pytest.mark.parametrize("changes", HEADERS, ids=lambda changes: json.dumps(changes, default=str)[:60])
def test_a_header_that_is_not_ours(ring: KeyRing, changes: Changes) -> None:
    refused(ring, build(ring, header_of(ring, **changes), claims_of()))


RAW_HEADERS: list[tuple[str, Callable[[str], str]]] = [
    ("doubled alg", lambda kid: f'{{"alg":"none","alg":"ES256","typ":"at+jwt","kid":"{kid}"}}'),
    ("doubled kid", lambda kid: f'{{"alg":"ES256","typ":"at+jwt","kid":"x","kid":"{kid}"}}'),
    ("an array", lambda kid: f'["ES256","at+jwt","{kid}"]'),
    ("a text", lambda kid: '"ES256"'),
    ("a null", lambda kid: "null"),
    ("nothing", lambda kid: ""),
    ("no JSON", lambda kid: "{alg:ES256}"),
    ("a BOM", lambda kid: f'\ufeff{{"alg":"ES256","typ":"at+jwt","kid":"{kid}"}}'),
    ("after the end", lambda kid: f'{{"alg":"ES256","typ":"at+jwt","kid":"{kid}"}}x'),
    ("1,000 deep", lambda kid: f'{{"alg":{"[" * 1000}{"]" * 1000},"typ":"at+jwt","kid":"{kid}"}}'),
    ("200 deep, short", lambda kid: "[" * 200 + "]" * 200),
]


@pytest.mark.parametrize("raw", [pytest.param(raw, id=name) for name, raw in RAW_HEADERS])
def test_a_header_that_is_bent(ring: KeyRing, raw: Callable[[str], str]) -> None:
    refused(ring, build(ring, raw(ring.signing[0]).encode(), claims_of()))


NAMES = ("iss", "aud", "sub", "client_id", "jti", "iat", "nbf", "exp", "av")
NOT_NUMBERS: tuple[Any, ...] = (None, "1", "4102444800", 1.0, True, [1], {"a": 1})
CLAIMS: list[Changes] = [
    *({name: GONE} for name in NAMES), *({name: None} for name in NAMES),
    *({name: value} for name in ("iat", "nbf", "exp", "av") for value in NOT_NUMBERS),
    {"iss": "Phoihop"}, {"iss": ["phoihop"]}, {"iss": "phoihop "}, {"iss": "https://evil.example"},
    {"aud": "phoihop"}, {"aud": ["phoihop-api/v1"]}, {"aud": ["phoihop-api/v1", "other"]}, {"aud": ""},
    {"sub": ""}, {"sub": 1}, {"sub": "admin"}, {"sub": [SOMEBODY]}, {"sub": SOMEBODY.upper()},
    {"sub": "{" + SOMEBODY + "}"}, {"sub": SOMEBODY.replace("-", "")},
    {"sid": GONE}, {"sid": None}, {"sid": ""}, {"sid": 1}, {"sid": "x"}, {"sid": GONE, "client_id": "spa"},
    {"client_id": ""}, {"client_id": 1}, {"jti": ""}, {"jti": 7}, {"unit": 1}, {"unit": ""},
    {"roles": "admin"}, {"roles": None}, {"roles": [1]}, {"roles": [""]}, {"roles": {"admin": True}},
    {"extra": [[[1]]]},
]  # fmt: skip


@pytest.mark.parametrize("changes", CLAIMS, ids=lambda changes: json.dumps(changes, default=str)[:60])
def test_claims_that_are_not_ours(ring: KeyRing, changes: Changes) -> None:
    refused(ring, build(ring, header_of(ring), claims_of(**changes)))


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("exp", 0), ("exp", -1), ("exp", -3600), ("exp", FURTHEST + 60), ("exp", 10**10), ("exp", 10**30),
        ("exp", -(10**30)), ("nbf", 30), ("nbf", 3600), ("iat", 30), ("iat", 10**12),
    ],
)  # fmt: skip
def test_a_token_of_another_time(ring: KeyRing, name: str, offset: int) -> None:
    refused(ring, build(ring, header_of(ring), claims_of(**{name: int(time.time()) + offset})))


@pytest.mark.parametrize(
    "raw",
    [b"", b"null", b"[]", b'"x"', b"1", b"{", b"\xff\xfe", b"{} {}", b'{"exp":1e999}', b'{"exp":NaN}', b"[" * 900],
    ids=repr,
)
def test_claims_that_are_no_object(ring: KeyRing, raw: bytes) -> None:
    refused(ring, build(ring, header_of(ring), raw[:1000]))


@pytest.mark.parametrize("more", ['"sub":"00000000-0000-0000-0000-000000000000"', '"exp":4102444800', '"av":9'])
def test_a_claim_said_twice(ring: KeyRing, more: str) -> None:
    good = json.dumps(claims_of())
    assert verify(ring, build(ring, header_of(ring), good.encode()))
    for raw in (f"{good[:-1]},{more}}}", f"{{{more},{good[1:]}"):
        refused(ring, build(ring, header_of(ring), raw.encode()))


@pytest.mark.parametrize("number", ["1e999", "NaN", "Infinity", "1.7e9", "0x7fffffff", "1_000", "١"])
def test_an_expiry_that_is_no_integer(ring: KeyRing, number: str) -> None:
    claims = claims_of(exp=0)
    raw = json.dumps(claims).replace('"exp": 0', f'"exp": {number}')
    assert number in raw
    refused(ring, build(ring, header_of(ring), raw.encode()))


def public_forms() -> list[str]:
    return ["pem", "der", "ssh", "point", "jwk"]


def public_bytes(key: ec.EllipticCurvePublicKey, form: str) -> bytes:
    """The public key as someone who forges would use it for a secret."""
    encoding, spki = serialization.Encoding, serialization.PublicFormat
    match form:
        case "pem":
            return key.public_bytes(encoding.PEM, spki.SubjectPublicKeyInfo)
        case "der":
            return key.public_bytes(encoding.DER, spki.SubjectPublicKeyInfo)
        case "ssh":
            return key.public_bytes(encoding.OpenSSH, spki.OpenSSH)
        case "point":
            return key.public_bytes(encoding.X962, spki.UncompressedPoint)
    return json.dumps(public_jwk(key)).encode()


@pytest.mark.parametrize("form", public_forms())
@pytest.mark.parametrize(("alg", "digest"), [("HS256", hashlib.sha256), ("HS512", hashlib.sha512)])
def test_the_public_key_as_a_shared_secret(ring: KeyRing, form: str, alg: str, digest: Any) -> None:
    secret = public_bytes(ring.signing[1].public_key(), form)
    for said in (alg, "ES256"):
        signed = ".".join(b64(json.dumps(part).encode()) for part in (header_of(ring, alg=said), claims_of()))
        mac = hmac.digest(secret, signed.encode(), digest)
        refused(ring, f"{signed}.{b64(mac)}")
        refused(ring, f"{signed}.{b64(mac.ljust(64, mac[:1])[:64])}")


def test_a_key_that_is_not_ours(ring: KeyRing, tmp_path: Path) -> None:
    other = KeyRing(tmp_path / "keys")
    foreign = mint(other, sub=str(uuid4()), client_id="m", av=1)
    assert verify(other, foreign)
    refused(ring, foreign)
    refused(ring, build(other, header_of(ring), claims_of()))  # our kid, their signature
    carried = header_of(ring, kid=other.signing[0], jwk=public_jwk(other.signing[1].public_key()))
    refused(ring, build(other, carried, claims_of()))


def test_the_kid_selects_the_one_key(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    old, token = ring.signing[0], mint(ring, sub=str(uuid4()), client_id="m", av=1)
    new = ring.rotate()
    assert new != old and verify(ring, token)
    refused(ring, build(ring, header_of(ring, kid=old), claims_of()))  # signed by the new one, says the old
    (tmp_path / "keys" / f"{old}.pem").unlink()
    refused(ring, token)
    assert verify(ring, mint(ring, sub=str(uuid4()), client_id="m", av=1))


def test_a_token_within_a_token(ring: KeyRing) -> None:
    inner = mint(ring, sub=str(uuid4()), client_id="m", av=1)
    refused(ring, build(ring, header_of(ring), inner.encode()))
    refused(ring, build(ring, header_of(ring, cty="JWT"), json.dumps(inner).encode()))


def test_a_signed_token_over_the_limit(ring: KeyRing) -> None:
    assert verify(ring, build(ring, header_of(ring), claims_of(pad="x" * 1500)))
    refused(ring, build(ring, header_of(ring), claims_of(pad="x" * 4000)))


def test_a_token_seen_before_is_judged_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = KeyRing(tmp_path / "keys")
    token = mint(ring, sub=str(uuid4()), client_id="machine", av=1)
    verify(ring, token)
    now = time.time()
    for then in (now - 60, now + 601):
        monkeypatch.setattr(time, "time", lambda then=then: then)
        refused(ring, token)
    monkeypatch.setattr(time, "time", lambda: now)
    verify(ring, token)
    (tmp_path / "keys" / f"{ring.signing[0]}.pem").unlink()
    refused(ring, token)
