"""Cursors: where a page ended, signed, so that a client can hand one back but not make one."""

import base64
import hashlib
import hmac
import json
from typing import Any

from api.web.faults import bad


class Cursor:
    """Signs and reads the keys of a page's last row; nothing in it may be changed by the client."""

    def __init__(self, key: bytes) -> None:
        self.key = key

    def of(self, route: str) -> "Cursor":
        """The cursors of one list: those of another are none of it."""
        return Cursor(hmac.digest(self.key, route.encode(), hashlib.sha256))

    def _mac(self, body: bytes) -> bytes:
        return hmac.digest(self.key, body, hashlib.sha256)[:12]

    def write(self, *values: Any) -> str:
        """A cursor of these values, signed."""
        body = json.dumps(values, default=str, separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(self._mac(body) + body).rstrip(b"=").decode()

    def read(self, cursor: str) -> list[Any]:
        """Raises Invalid for one that we did not write, to the letter."""
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        except ValueError:
            raw = b""
        same = hmac.compare_digest(raw[:12], self._mac(raw[12:]))
        if not same or base64.urlsafe_b64encode(raw).rstrip(b"=") != cursor.encode():
            raise bad("after", "Con trỏ trang không đúng.", "Not a cursor of ours.")
        values: list[Any] = json.loads(raw[12:])
        return values
