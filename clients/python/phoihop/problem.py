"""What may come of a call beside its answer."""

from __future__ import annotations

from typing import Any

FINAL = (400, 413, 415, 422)  # the same content gets the same answer, whoever sends it and however often


class NotDelivered(Exception):
    """Nobody answered in time; what was sent may have been stored. The same key tells, so send it again."""


class Refused(Exception):
    """A problem that the service tells (RFC 9457); nothing was stored. `code` never changes its meaning."""

    def __init__(self, status: int, said: dict[str, Any]) -> None:
        self.status, self.said = status, said
        self.code: str = said["code"]
        self.request_id: str | None = said.get("request_id")
        super().__init__(f"{status} {self.code}: {self.detail}")

    @property
    def final(self) -> bool:
        """Whether another try is in vain; False where an account or an address has to be put right."""
        return self.status in FINAL

    @property
    def detail(self) -> str:
        """What is wrong, in the language that was asked for, with the places that the service names."""
        told = [self.said.get("detail") or self.said.get("title") or self.code]
        told += [error["detail"] for error in self.said.get("errors", ()) if error.get("detail")]
        return " ".join(dict.fromkeys(told))
