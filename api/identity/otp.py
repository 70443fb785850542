"""One-time codes: TOTP (RFC 6238), 30 seconds, one step of clock error, each step used once."""

import time

import pyotp

STEP = 30


def new_secret() -> str:
    """160 random bits, base32."""
    return pyotp.random_base32()


def uri(secret: str, username: str) -> str:
    """What an authenticator app scans."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name="Phối Hợp")


def verify_otp(secret: str, code: str, last_step: int) -> int | None:
    """The step that the code is of, later than the last one used; None when it is not good."""
    if len(code) != 6 or not code.isascii() or not code.isdigit():
        return None
    now = int(time.time()) // STEP
    totp = pyotp.TOTP(secret)
    good = [step for step in (now - 1, now, now + 1) if step > last_step and pyotp.utils.strings_equal(totp.at(step * STEP), code)]
    return good[0] if good else None
