"""One-time codes: TOTP (RFC 6238), SHA-1, 6 digits, 30 seconds, one step of clock error, each step used once."""

import re
import time

import pyotp

STEP = 30  # seconds
SECRET = re.compile("[A-Z2-7]{32}")
CODE = re.compile("[0-9]{6}")


def new_secret() -> str:
    """160 random bits as 32 characters of base32."""
    return pyotp.random_base32()


def uri(secret: str, username: str) -> str:
    """What an authenticator app scans (otpauth://totp/...)."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name="Phối Hợp")


def verify_otp(secret: str, code: str, last_step: int, at: float | None = None) -> int | None:
    """The step that a code is of, to be stored as the last one used; None when the code is not good.

    Not good: a code of another step than the present, the one before or after, or of a step not later than last_step
    (0: none used), which was used already; also any secret that new_secret() could not have made. `at` is a unix
    second, now by default.
    """
    if not SECRET.fullmatch(secret) or not CODE.fullmatch(code):
        return None
    now = int(time.time() if at is None else at) // STEP
    totp = pyotp.TOTP(secret)
    open_steps = range(max(now - 1, last_step + 1), now + 2)
    return next((step for step in open_steps if pyotp.utils.strings_equal(totp.at(step * STEP), code)), None)
