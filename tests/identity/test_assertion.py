"""Client assertions (RFC 7523): what a system signs with a registered key is a way in once, and nothing like it is."""

import asyncio
import base64
import hashlib
import hmac
import json
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from api.identity.assertion import KIND
from api.identity.keys import public_jwk
from api.settings import Settings
from tests.conftest import Callers
from tests.identity.test_tokens import GONE, b64, without
from tests.people import Who, take, unit_id

Private = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def jwk_of(key: Private) -> dict[str, Any]:
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return {name: value for name, value in public_jwk(key.public_key()).items() if name != "kid"}
    return {"kty": "OKP", "crv": "Ed25519", "x": b64(key.public_key().public_bytes_raw())}


def signature(key: Private, content: bytes) -> bytes:
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return key.sign(content)
    r, s = decode_dss_signature(key.sign(content, ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


@dataclass
class Client:
    """A system with a registered key."""

    api: httpx.AsyncClient
    id: str
    client_id: str
    key: Private
    kid: str
    audience: str

    def header(self, **changes: Any) -> dict[str, Any]:
        alg = "ES256" if isinstance(self.key, ec.EllipticCurvePrivateKey) else "EdDSA"
        return without({"alg": alg, "typ": "JWT", "kid": self.kid, **changes})

    def claims(self, **changes: Any) -> dict[str, Any]:
        now = int(time.time())
        said = {"iss": self.client_id, "sub": self.client_id, "aud": self.audience, "jti": uuid.uuid4().hex}
        return without({**said, "iat": now, "exp": now + 60, **changes})

    def assertion(self, header: Any = None, claims: Any = None, key: Private | None = None) -> str:
        parts = [json.dumps(part).encode() for part in (header or self.header(), claims or self.claims())]
        content = ".".join(map(b64, parts))
        return f"{content}.{b64(signature(key or self.key, content.encode()))}"

    async def ask(self, assertion: str, **more: Any) -> httpx.Response:
        form = {"grant_type": "client_credentials", "client_assertion_type": KIND, "client_assertion": assertion}
        return await self.api.post("/auth/token", data=without({**form, **more}))


async def registered(api: httpx.AsyncClient, as_: Callers, settings: Settings, key: Private) -> Client:
    admin = await as_("admin")
    unit = await unit_id(api, admin, "LDLD-AN-GIANG")
    body = {"unit_id": unit, "name": "Hệ thống có khóa", "source": f"s{uuid.uuid4().hex[:8]}"}
    made = await take(api.post("/service-accounts", headers=admin, json=body))
    kept = await take(api.post(f"/service-accounts/{made['id']}/keys", headers=admin, json=jwk_of(key)))
    return Client(api, made["id"], made["client_id"], key, kept["kid"], settings.token_endpoint)


@pytest.fixture(params=["ES256", "EdDSA"])
async def client(request: pytest.FixtureRequest, api: httpx.AsyncClient, as_: Callers, settings: Settings) -> Client:
    key = ec.generate_private_key(ec.SECP256R1()) if request.param == "ES256" else ed25519.Ed25519PrivateKey.generate()
    return await registered(api, as_, settings, key)


async def test_a_signed_assertion_is_a_way_in(client: Client) -> None:
    for changes in ({}, {"aud": [client.audience]}, {"nbf": int(time.time())}):
        answer = await client.ask(client.assertion(claims=client.claims(**changes)))
        assert answer.status_code == 200, answer.text
        who = {"Authorization": f"Bearer {answer.json()['access_token']}"}
        assert (await take(client.api.get("/me", headers=who)))["client"]["id"] == client.id
    for header in (client.header(kid=GONE), client.header(typ=GONE), client.header(typ="client-authentication+jwt")):
        assert (await client.ask(client.assertion(header))).status_code == 200
    assert (await client.ask(client.assertion(), client_id=client.client_id)).status_code == 200


async def test_an_assertion_is_good_once(client: Client) -> None:
    mine = client.assertion()
    assert (await client.ask(mine)).status_code == 200
    assert (await client.ask(mine)).status_code == 401
    jti = client.claims()["jti"]
    answers = await asyncio.gather(*(client.ask(client.assertion(claims=client.claims(jti=jti))) for _ in range(8)))
    assert sorted(one.status_code for one in answers if one.status_code != 429).count(200) == 1


async def test_a_refused_assertion_spends_nothing(client: Client) -> None:
    jti = uuid.uuid4().hex
    stranger = ed25519.Ed25519PrivateKey.generate()
    bad = client.assertion(client.header(alg="EdDSA"), client.claims(jti=jti), key=stranger)
    assert (await client.ask(bad)).status_code == 401
    assert (await client.ask(client.assertion(claims=client.claims(jti=jti)))).status_code == 200


NOW = int(time.time())
CLAIMS: dict[str, Callable[[Client], dict[str, Any]]] = {
    **{f"without {name}": lambda c, name=name: {name: GONE} for name in ("iss", "sub", "aud", "jti", "iat", "exp")},  # type: ignore[misc]
    "aud of another endpoint": lambda c: {"aud": c.audience.replace("/token", "/sessions")},
    "aud of another server": lambda c: {"aud": "https://other.example/api/v1/auth/token"},
    "aud with a slash": lambda c: {"aud": c.audience + "/"},
    "aud of our tokens": lambda c: {"aud": "phoihop-api/v1"},
    "two audiences": lambda c: {"aud": [c.audience, "https://other.example"]},
    "aud null": lambda c: {"aud": None},
    "an hour long": lambda c: {"exp": int(time.time()) + 3600},
    "a minute and a second": lambda c: {"iat": int(time.time()), "exp": int(time.time()) + 61},
    "expired": lambda c: {"iat": int(time.time()) - 61, "exp": int(time.time()) - 1},
    "from tomorrow": lambda c: {"iat": int(time.time()) + 86_400, "exp": int(time.time()) + 86_430},
    "nbf in the future": lambda c: {"nbf": int(time.time()) + 3000},
    "exp before iat": lambda c: {"iat": int(time.time()) + 20, "exp": int(time.time()) + 10},
    "exp as text": lambda c: {"exp": str(int(time.time()) + 30)},
    "exp as float": lambda c: {"exp": time.time() + 30},
    "exp huge": lambda c: {"exp": 10**30},
    "exp true": lambda c: {"exp": True},
    "iss of another": lambda c: {"iss": "phc-0000000000000000"},
    "sub of nobody": lambda c: {"iss": "phc-0000000000000000", "sub": "phc-0000000000000000"},
    "sub as list": lambda c: {"sub": [c.client_id]},
    "sub null": lambda c: {"sub": None},
    "jti empty": lambda c: {"jti": ""},
    "jti long": lambda c: {"jti": "j" * 201},
    "jti number": lambda c: {"jti": 7},
}


@pytest.mark.parametrize("bend", [pytest.param(bend, id=name) for name, bend in CLAIMS.items()])
async def test_claims_that_do_not_hold(client: Client, bend: Callable[[Client], dict[str, Any]]) -> None:
    answer = await client.ask(client.assertion(claims=client.claims(**bend(client))))
    assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHENTICATED")
    assert (await client.ask(client.assertion())).status_code == 200, "the same without the fault"


HEADERS: dict[str, dict[str, Any]] = {
    "alg none": {"alg": "none"}, "alg HS256": {"alg": "HS256"}, "alg RS256": {"alg": "RS256"}, "alg ES384": {"alg": "ES384"},
    "alg list": {"alg": ["ES256"]}, "no alg": {"alg": GONE}, "alg lower": {"alg": "es256"}, "typ of our tokens": {"typ": "at+jwt"},
    "typ of logout": {"typ": "logout+jwt"}, "crit": {"crit": ["exp"]}, "jwk": {"jwk": {}}, "jku": {"jku": "https://evil.example/jwks"},
    "x5u": {"x5u": "https://evil.example/x"}, "b64": {"b64": False}, "kid of another": {"kid": "x"}, "kid null": {"kid": None},
    "kid a path": {"kid": "../../etc/passwd"}, "cty": {"cty": "JWT"},
}  # fmt: skip


@pytest.mark.parametrize("changes", [pytest.param(changes, id=name) for name, changes in HEADERS.items()])
async def test_headers_that_are_none(client: Client, changes: dict[str, Any]) -> None:
    assert (await client.ask(client.assertion(client.header(**changes)))).status_code == 401


async def test_the_algorithm_is_the_keys_own(client: Client) -> None:
    other = "EdDSA" if client.header()["alg"] == "ES256" else "ES256"
    assert (await client.ask(client.assertion(client.header(alg=other)))).status_code == 401


async def test_another_key_signs_for_nobody_here(
    client: Client, api: httpx.AsyncClient, as_: Callers, settings: Settings
) -> None:
    """A stranger's, another system's under either kid, and the public key as a shared secret."""
    second = await registered(api, as_, settings, type_of(client.key))
    for key, kid in (
        (type_of(client.key), client.kid),
        (second.key, client.kid),
        (second.key, second.kid),
        (second.key, GONE),
    ):
        assert (await client.ask(client.assertion(client.header(kid=kid), key=key))).status_code == 401
    assert (await client.ask(client.assertion(), client_id=second.client_id)).status_code == 401
    public = client.key.public_key()
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    content = ".".join(b64(json.dumps(part).encode()) for part in (client.header(alg="HS256"), client.claims()))
    forged = f"{content}.{b64(hmac.digest(pem, content.encode(), hashlib.sha256))}"
    assert (await client.ask(forged)).status_code == 401


def type_of(key: Private) -> Private:
    """A new key of the same kind."""
    return ed25519.Ed25519PrivateKey.generate() if isinstance(key, ed25519.Ed25519PrivateKey) else ec.generate_private_key(ec.SECP256R1())  # fmt: skip


BENT: dict[str, Callable[[str], str]] = {
    "empty": lambda one: "", "one part": lambda one: one.split(".")[0], "no signature": lambda one: one.rpartition(".")[0] + ".",
    "four parts": lambda one: one + ".x", "padded": lambda one: one + "=", "a blank": lambda one: one + " ", "a bit flipped": lambda one: flipped(one),
    "zero signature": lambda one: one.rpartition(".")[0] + "." + b64(bytes(64)), "short signature": lambda one: one[:-4],
    "JSON general form": lambda one: json.dumps({"payload": one}), "an access token": lambda one: one.replace("e", "f", 1),
    "ones": lambda one: one.rpartition(".")[0] + "." + b64(b"\xff" * 64), "too long": lambda one: "A" * 4090 + one,
}  # fmt: skip


def flipped(one: str) -> str:
    content, _, last = one.rpartition(".")
    raw = base64.urlsafe_b64decode(last + "==")
    return f"{content}.{b64(bytes([raw[0] ^ 1]) + raw[1:])}"


@pytest.mark.parametrize("bend", [pytest.param(bend, id=name) for name, bend in BENT.items()])
async def test_what_has_not_the_form_of_one(client: Client, bend: Callable[[str], str]) -> None:
    assert (await client.ask(bend(client.assertion()))).status_code in (401, 422)


async def test_one_way_in_at_a_time(client: Client) -> None:
    both = await client.ask(client.assertion(), client_secret="x", client_id=client.client_id)
    assert both.status_code == 422
    for changes in ({"client_assertion_type": GONE}, {"client_assertion": GONE}, {"client_assertion_type": "x"}):
        assert (await client.ask(client.assertion(), **changes)).status_code == 422
    assert (await client.ask(client.assertion(), grant_type="password")).status_code == 401


async def keyed(client: Client, as_: Callers) -> tuple[str, str, Who]:
    """The path of its key, the account's ETag, an administrator."""
    admin, path = await as_("admin"), f"/service-accounts/{client.id}"
    tag = (await client.api.get(path, headers=admin)).headers["etag"]
    (key,) = (await take(client.api.get(f"{path}/keys", headers=admin)))["items"]
    return f"{path}/keys/{key['id']}", tag, admin


async def test_a_revoked_key_proves_nothing_and_its_tokens_end(client: Client, as_: Callers) -> None:
    token = (await client.ask(client.assertion())).json()["access_token"]
    who = {"Authorization": f"Bearer {token}"}
    assert (await client.api.get("/me", headers=who)).status_code == 200
    path, tag, admin = await keyed(client, as_)
    assert (await client.api.delete(path, headers=admin)).status_code == 428
    assert (await client.api.delete(path, headers={**admin, "If-Match": tag})).status_code == 204
    assert (await client.api.get("/me", headers=who)).status_code == 401
    assert (await client.ask(client.assertion())).status_code == 401
    assert (await client.api.delete(path, headers={**admin, "If-Match": tag})).status_code == 404


async def test_a_disabled_account_has_no_way_in(client: Client, as_: Callers) -> None:
    _, tag, admin = await keyed(client, as_)
    path = f"/service-accounts/{client.id}"
    await take(client.api.patch(path, headers={**admin, "If-Match": tag}, json={"disabled": True}))
    assert (await client.ask(client.assertion())).status_code == 401


def rsa_jwk() -> dict[str, Any]:
    numbers = rsa.generate_private_key(65537, 2048).public_key().public_numbers()
    return {"kty": "RSA", "n": b64(numbers.n.to_bytes(256, "big")), "e": "AQAB"}


P256 = jwk_of(ec.generate_private_key(ec.SECP256R1()))
ED = jwk_of(ed25519.Ed25519PrivateKey.generate())
WRONG = [
    {**P256, "d": "A" * 43}, {**ED, "d": "A" * 43}, {**P256, "y": P256["x"]}, {**P256, "x": "A" * 43}, {**P256, "crv": "P-384"},
    {**ED, "crv": "X25519"}, {**ED, "y": P256["y"]}, {**ED, "kty": "EC"}, {**P256, "alg": "EdDSA"}, {**ED, "alg": "ES256"},
    {**ED, "x": ED["x"][:-1]}, {**ED, "x": ED["x"] + "="}, {**P256, "use": "enc"}, {"kty": "oct", "k": "AAAA"}, rsa_jwk(), {},
    {name: value for name, value in P256.items() if name != "y"},
]  # fmt: skip


@pytest.mark.parametrize("jwk", WRONG)
async def test_a_key_that_is_none_is_refused(
    api: httpx.AsyncClient, as_: Callers, settings: Settings, jwk: dict[str, Any]
) -> None:
    known = await registered(api, as_, settings, ed25519.Ed25519PrivateKey.generate())
    answer = await api.post(f"/service-accounts/{known.id}/keys", headers=await as_("admin"), json=jwk)
    assert answer.status_code == 422, answer.text


async def test_four_keys_at_the_most_each_once(client: Client, as_: Callers) -> None:
    path, admin = f"/service-accounts/{client.id}/keys", await as_("admin")
    assert (await client.api.post(path, headers=admin, json=jwk_of(client.key))).status_code == 409
    for _ in range(3):
        await take(client.api.post(path, headers=admin, json=jwk_of(type_of(client.key))))
    assert (await client.api.post(path, headers=admin, json=jwk_of(type_of(client.key)))).status_code == 409
    coordinator = await as_("ldld_an_giang")
    assert len((await take(client.api.get(path, headers=coordinator)))["items"]) == 4
    assert (await client.api.post(path, headers=coordinator, json=ED)).status_code == 403
    assert (await client.api.get(path, headers=await as_("ldld_binh_thuan"))).status_code == 404
