"""One folder of keys, many processes: who signs, who verifies, and from when on no longer."""

import base64
import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from api.identity import keys
from api.identity.keys import LINGER, KeyRing, public_jwk, stamp_of

ROOT = Path(__file__).parents[2]
Private = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keys"


@pytest.fixture
def ring(folder: Path) -> KeyRing:
    return KeyRing(folder)


def thumbprint(key: ec.EllipticCurvePublicKey) -> str:
    """RFC 7638, section 3, from the uncompressed point."""
    point = key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    x, y = (base64.urlsafe_b64encode(half).decode().rstrip("=") for half in (point[1:33], point[33:]))
    hashed = hashlib.sha256(f'{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}'.encode()).digest()
    return base64.urlsafe_b64encode(hashed).decode().rstrip("=")


def private_pem(key: Private, passphrase: bytes | None = None) -> bytes:
    lock = serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)


def public_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def kept(folder: Path) -> dict[str, object]:
    state: dict[str, object] = json.loads((folder / "state.json").read_text())
    return state


def pems(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.pem")}


def test_first_start(ring: KeyRing, folder: Path) -> None:
    kid, key = ring.signing
    assert kid == thumbprint(key.public_key())
    assert isinstance(key.curve, ec.SECP256R1)
    assert kept(folder) == {"active": kid, "next": (pems(folder) - {kid}).pop(), "retired": {}}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert KeyRing(folder).signing[0] == kid, "a second start makes no key"
    assert len(pems(folder)) == 2


def test_an_open_folder_is_closed(folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o755)
    folder.chmod(0o755)
    KeyRing(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_key_set_shows_no_secret(ring: KeyRing, folder: Path) -> None:
    keys = ring.jwks()["keys"]
    assert {key["kid"] for key in keys} == pems(folder), "the next key is published before it signs"
    for key in keys:
        assert set(key) == {"crv", "kty", "x", "y", "kid", "use", "alg"}
        assert (key["crv"], key["kty"], key["use"], key["alg"]) == ("P-256", "EC", "sig", "ES256")
        assert len(key["x"]) == len(key["y"]) == 43


def test_rotation(ring: KeyRing, folder: Path) -> None:
    first, following = ring.signing[0], kept(folder)["next"]
    other = KeyRing(folder)
    assert ring.rotate() == following == ring.signing[0] == other.signing[0]
    assert ring.find(first) is not None, "its tokens are good until they expire"
    assert {key["kid"] for key in other.jwks()["keys"]} == pems(folder)
    assert len(pems(folder)) == 3
    retired = kept(folder)["retired"]
    assert isinstance(retired, dict) and set(retired) == {first}
    assert 0 < retired[first] - time.time() <= LINGER


def test_retired_for_good(ring: KeyRing, folder: Path) -> None:
    first = ring.signing[0]
    ring.rotate()
    (folder / "state.json").write_text(json.dumps(kept(folder) | {"retired": {first: int(time.time())}}))
    assert ring.find(first) is None
    assert first not in {key["kid"] for key in ring.jwks()["keys"]}
    assert first in pems(folder)
    ring.rotate()
    assert first not in pems(folder)


def test_a_leaked_key_is_deleted(ring: KeyRing, folder: Path) -> None:
    leaked, following = ring.signing[0], kept(folder)["next"]
    other = KeyRing(folder)
    (folder / f"{leaked}.pem").unlink()
    assert ring.find(leaked) is None
    assert other.find(leaked) is None
    assert ring.signing[0] == other.signing[0] == following
    assert len(pems(folder)) == 2, "a new next one"


def test_all_keys_deleted(ring: KeyRing, folder: Path) -> None:
    first = ring.signing[0]
    for path in folder.glob("*.pem"):
        path.unlink()
    assert ring.jwks() == {"keys": []}
    assert ring.signing[0] != first
    assert len(pems(folder)) == 2


@pytest.mark.parametrize("laid", [private_pem, public_pem], ids=["private", "public"])
def test_a_key_laid_down_verifies_but_never_signs(ring: KeyRing, folder: Path, laid) -> None:  # type: ignore[no-untyped-def]  # pytest passes either function
    key, signing = ec.generate_private_key(ec.SECP256R1()), ring.signing[0]
    kid = thumbprint(key.public_key())
    assert ring.find(kid) is None
    (folder / f"{kid}.pem").write_bytes(laid(key))
    found = ring.find(kid)
    assert found is not None and found.public_numbers() == key.public_key().public_numbers()
    assert kid in {key["kid"] for key in ring.jwks()["keys"]}
    assert ring.signing[0] == KeyRing(folder).signing[0] == signing
    (folder / f"{kid}.pem").unlink()
    assert ring.find(kid) is None


def test_what_is_no_key_of_ours(ring: KeyRing, folder: Path) -> None:
    right = ec.generate_private_key(ec.SECP256R1())
    kid = thumbprint(right.public_key())
    wrong = {
        "another key": private_pem(ec.generate_private_key(ec.SECP256R1())),
        "P-384": private_pem(ec.generate_private_key(ec.SECP384R1())),
        "secp256k1": private_pem(ec.generate_private_key(ec.SECP256K1())),
        "RSA": private_pem(rsa.generate_private_key(65537, 2048)),
        "passphrase": private_pem(right, b"secret"),
        "cut off": private_pem(right)[:100],
        "no PEM": b"\x00\xff" * 50,
        "empty": b"",
        "a certificate's name": b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    }
    for what, raw in wrong.items():
        (folder / f"{kid}.pem").write_bytes(raw)
        assert ring.find(kid) is None, what
        assert len(ring.jwks()["keys"]) == 2, what
        assert len(KeyRing(folder).jwks()["keys"]) == 2, what
    (folder / f"{kid}.pem").write_bytes(private_pem(right))
    assert ring.find(kid) is not None


@pytest.mark.parametrize(
    "kid", ["", ".", "../outside", "/etc/passwd", "state", "a" * 42, "a" * 44, "é" * 43, "a" * 42 + "\n"]
)
def test_no_path_comes_from_a_kid(ring: KeyRing, monkeypatch: pytest.MonkeyPatch, kid: str) -> None:
    looked: list[str] = []
    monkeypatch.setattr(keys, "stamp_of", lambda path: looked.append(path.name) or stamp_of(path))  # type: ignore[func-returns-value]  # append, then go on
    assert ring.find(kid) is None
    assert set(looked) <= {"state.json"}


def test_a_kid_of_another_folder(ring: KeyRing, folder: Path) -> None:
    other = KeyRing(folder.parent / "other")
    kid = other.signing[0]
    assert other.find(kid) is not None
    assert ring.find(kid) is None
    assert ring.find(f"../other/{kid}") is None


@pytest.mark.parametrize(
    "raw", [None, b"", b"{", b"[]", b"null", b'{"active":5,"next":null}', b'{"active":"../x","next":""}', b"\xff"]
)
def test_a_lost_state_is_mended(ring: KeyRing, folder: Path, raw: bytes | None) -> None:
    before = pems(folder)
    state = folder / "state.json"
    state.unlink() if raw is None else state.write_bytes(raw)
    assert all(ring.find(kid) for kid in before), "tokens stay good"
    kid = ring.signing[0]
    assert kid == KeyRing(folder).signing[0]
    assert kept(folder)["active"] == kid


def at_once(folder: Path, code: str, processes: int) -> list[str]:
    """What each of several processes prints that run the code on one folder at the same time."""
    script = f"from pathlib import Path; from api.identity.keys import KeyRing; p = Path({str(folder)!r}); {code}"
    run = [
        subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(processes)
    ]
    said = [process.communicate()[0].strip() for process in run]
    assert [process.returncode for process in run] == [0] * processes
    return said


def test_first_start_of_many(folder: Path) -> None:
    said = at_once(folder, "print(KeyRing(p).signing[0])", 4)
    assert len(set(said)) == 1
    assert len(pems(folder)) == 2
    assert len(list(folder.iterdir())) == 3, "and the state, and nothing beside"


def test_rotations_of_many(ring: KeyRing, folder: Path) -> None:
    first = ring.signing[0]
    said = at_once(folder, "print(*[KeyRing(p).rotate() for _ in range(5)])", 4)
    signed = [kid for line in said for kid in line.split()]
    assert len(set(signed)) == 20, "each let another key sign"
    retired = kept(folder)["retired"]
    assert isinstance(retired, dict) and set(retired) == {first, *signed} - {ring.signing[0]}
    assert len(pems(folder)) == 22


def test_public_jwk_keeps_leading_zeros() -> None:
    """x and y are 32 bytes each, however small: a short one would change the thumbprint (RFC 7518, 6.2.1.2)."""
    key = next(
        made
        for made in (ec.derive_private_key(n, ec.SECP256R1()).public_key() for n in range(1, 2000))
        if made.public_numbers().x < 1 << 248
    )
    assert public_jwk(key)["kid"] == thumbprint(key)
    assert len(public_jwk(key)["x"]) == 43
