"""One-time codes against the vectors of RFC 6238, the window around now, and used ones."""

from urllib.parse import parse_qs, unquote, urlsplit

import pyotp
import pytest

from api.identity.otp import new_secret, uri, verify_otp

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890", RFC 6238, appendix B
AT = 1_800_000_000.0
STEP = int(AT) // 30


def code(step: int, secret: str = SECRET) -> str:
    return pyotp.TOTP(secret).at(step * 30)


@pytest.mark.parametrize(
    ("at", "digits"),
    [
        (59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)  # fmt: skip
def test_vectors_of_rfc_6238(at: int, digits: str) -> None:
    assert verify_otp(SECRET, digits, 0, at=at) == at // 30


@pytest.mark.parametrize(
    ("off", "good"), [(-3, False), (-2, False), (-1, True), (0, True), (1, True), (2, False), (3, False)]
)
def test_window(off: int, good: bool) -> None:
    assert verify_otp(SECRET, code(STEP + off), 0, at=AT) == (STEP + off if good else None)


@pytest.mark.parametrize("second", [0, 29.999])
def test_window_within_the_step(second: float) -> None:
    assert verify_otp(SECRET, code(STEP), 0, at=STEP * 30 + second) == STEP


def test_now_by_default() -> None:
    secret = new_secret()
    assert verify_otp(secret, pyotp.TOTP(secret).now(), 0) is not None


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_used_once(off: int) -> None:
    used = verify_otp(SECRET, code(STEP + off), 0, at=AT)
    assert used is not None
    assert verify_otp(SECRET, code(STEP + off), used, at=AT) is None
    later = verify_otp(SECRET, code(used + 1), used, at=AT + 30)
    assert later == used + 1, "the code after it is good"
    assert verify_otp(SECRET, code(used - 1), used, at=AT) is None, "one before the last used is not"


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "28708",
        "2870820",
        " 287082",
        "287082\n",
        "+87082",
        "-87082",
        "２８７０８２",
        "٢٨٧٠٨٢",
        "28708a",
        "\ud800" * 6,
        "²" * 6,
    ],
)
def test_no_code(sent: str) -> None:
    assert verify_otp(SECRET, "287082", 0, at=59) == 1
    assert verify_otp(SECRET, sent, 0, at=59) is None


@pytest.mark.parametrize(
    "secret", ["", "A", SECRET[:-1], SECRET + "A", SECRET.lower(), "1" * 32, "!" * 32, "é" * 32, "A" * 31 + "="]
)
def test_no_secret_of_ours(secret: str) -> None:
    """The client sends its secret back when it proves the first code: a weak or broken one is never set."""
    assert verify_otp(secret, "000000", 0, at=59) is None


def test_another_secret() -> None:
    assert verify_otp("A" * 32, code(STEP), 0, at=AT) is None


def test_secrets_differ() -> None:
    made = {new_secret() for _ in range(50)}
    assert len(made) == 50
    assert {len(secret) for secret in made} == {32}, "160 bits"


def test_what_an_app_scans() -> None:
    made = urlsplit(uri(SECRET, "ldld_an_giang"))
    assert (made.scheme, made.netloc) == ("otpauth", "totp")
    assert unquote(made.path) == "/Phối Hợp:ldld_an_giang"
    assert parse_qs(made.query) == {"secret": [SECRET], "issuer": ["Phối Hợp"]}
