"""Requests that are made until they are answered: the token, the retries, and whether an answer is the service's own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from typing import Any, Callable
from urllib.parse import urlsplit

import httpx

from phoihop.patience import Patience, Wait
from phoihop.problem import Refused

AGAIN = (408, 409, 425, 429)  # and 5xx: the same request may well be answered later; 409: its key is still at work
TIMEOUT = httpx.Timeout(120, connect=15, pool=15)
NAME = "phoihop-client/0.1.0"
HERE = ("127.0.0.1", "localhost", "::1")
Content = Callable[[], Iterator[bytes]]


class Connection:
    """One service account at one service."""

    def __init__(self, url: str, client_id: str, client_secret: str, language: str, patience: Patience) -> None:
        place = urlsplit(url)
        if place.scheme != "https" and (place.scheme != "http" or place.hostname not in HERE):
            raise ValueError(f"{url}: https://... (http only for this machine itself: the secret would be readable)")
        headers = {"Accept": "application/json, application/problem+json", "Accept-Language": language}
        self.http = httpx.Client(
            base_url=f"{url.rstrip('/')}/api/v1", timeout=TIMEOUT, headers={**headers, "User-Agent": NAME}
        )
        self.account = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self.patience = patience
        self.lock = threading.Lock()
        self.drop()

    def drop(self) -> None:
        """The token at hand is worth nothing."""
        self.token, self.good_until = "", 0.0

    def ask(
        self,
        method: str,
        path: str,
        needs: str,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        content: Content | None = None,
    ) -> dict[str, Any]:
        """The answer: a JSON object that bears the member `needs`. Raises Refused, NotDelivered.

        content: called for each try, gives the body from its beginning.
        """
        given = {name: value for name, value in (params or {}).items() if value is not None}
        wait, renewed = Wait(self.patience), False
        while True:
            least = 0.0
            try:
                bearer = {"Authorization": f"Bearer {self.bearer()}"}
                body = content() if content else None
                answer = self.http.request(
                    method, path, params=given, headers={**bearer, **(headers or {})}, content=body
                )
                return read(answer, needs)
            except httpx.RequestError as error:
                reason = f"{self.http.base_url}: {error or type(error).__name__}"
            except Unclear as error:
                reason, least = str(error), error.least
            except Refused as error:
                if error.status != 401 or renewed:
                    raise
                renewed = True
                self.drop()
                continue
            wait.rest(reason, least)

    def bearer(self) -> str:
        """The token; a new one when the one at hand is near its end. Raises Refused, Unclear, RequestError."""
        with self.lock:
            if time.monotonic() >= self.good_until:
                asked = time.monotonic()
                said = read(self.http.post("/auth/token", data=self.account), "access_token")
                life = float(said["expires_in"])
                self.token, self.good_until = said["access_token"], asked + life - min(60, life / 5)
            return self.token


class Unclear(Exception):
    """An answer that is none yet: busy, broken, or some other machine's. least: seconds to rest, as it asks."""

    def __init__(self, answer: httpx.Response) -> None:
        self.least = seconds(answer.headers.get("retry-after", ""))
        super().__init__(f"HTTP {answer.status_code} {answer.reason_phrase}".strip())


def seconds(said: str) -> float:
    """Retry-After in seconds; 0 for a date, which the service never gives."""
    return float(said) if said.isdecimal() else 0.0


def read(answer: httpx.Response, needs: str) -> dict[str, Any]:
    """What the service says. A proxy's page, or the sign-in page of a network, is not the service. Raises Refused, Unclear."""
    try:
        said = answer.json()
    except ValueError:
        raise Unclear(answer) from None
    if not isinstance(said, dict) or answer.status_code in AGAIN or answer.status_code >= 500:
        raise Unclear(answer)
    if needs in said and (answer.is_success or answer.status_code == 422):
        return said
    if answer.is_client_error and isinstance(said.get("code"), str):
        raise Refused(answer.status_code, said)
    raise Unclear(answer)
