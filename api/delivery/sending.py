"""One call of a webhook: to the address that was judged, under the certificate of its name, without redirects."""

import asyncio
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from api.delivery.address import Refused, Target, resolve

PATIENCE = 20.0  # seconds for a whole call
DRAIN = 1.0  # seconds for the end of an answer
KEPT = 1024  # bytes of an answer that are read, and then thrown away
GONE = 410
LONGEST = 86_400  # seconds of a Retry-After that are believed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one call; `status` is the receiver's, `error` a word of ours where there was none."""

    status: int | None
    error: str | None
    ms: int
    retry_after: int = 0

    @property
    def good(self) -> bool:
        """The receiver has it."""
        return self.status is not None and 200 <= self.status < 300


def trust(authorities: Path | None) -> ssl.SSLContext:
    """The authorities of the system, and beside them those of the operator's file. Raises OSError."""
    context = ssl.create_default_context()
    if authorities is not None:
        context.load_verify_locations(authorities)
    return context


class Caller:
    """Calls one webhook's address over connections that are its own."""

    def __init__(self, target: Target, client: httpx.AsyncClient) -> None:
        self.target, self.client = target, client

    async def post(self, headers: dict[str, str], body: bytes) -> Outcome:
        """One call; never raises."""
        started = time.monotonic()
        status, error, wait = None, None, 0
        try:
            async with asyncio.timeout(PATIENCE):
                status, wait = await self._anywhere(headers, body)
        except Refused:
            error = "address_refused"
        except (TimeoutError, httpx.TimeoutException):
            error = "timeout"
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError) as failure:
            error = "certificate" if "CERTIFICATE" in str(failure) else "connection"
        return Outcome(status, error, int((time.monotonic() - started) * 1000), wait)

    async def _anywhere(self, headers: dict[str, str], body: bytes) -> tuple[int, int]:
        """The first of the name's addresses that takes a connection."""
        *others, last = await resolve(self.target)
        for address in others:
            try:
                return await self._at(address, headers, body)
            except httpx.ConnectError:
                continue
        return await self._at(last, headers, body)

    async def _at(self, address: str, headers: dict[str, str], body: bytes) -> tuple[int, int]:
        target = self.target
        place = f"[{address}]" if ":" in address else address
        name = f"[{target.host}]" if ":" in target.host else target.host
        host = name if target.port == 443 else f"{name}:{target.port}"
        sent = {**headers, "Host": host, "Content-Type": "application/json", "User-Agent": "phoihop-webhooks/1"}
        url = f"https://{place}:{target.port}{target.path}"
        async with self.client.stream(
            "POST", url, content=body, headers=sent, extensions={"sni_hostname": target.host}
        ) as answer:
            await drained(answer)
            return answer.status_code, seconds(answer.headers.get("retry-after", ""))


async def drained(answer: httpx.Response) -> None:
    """Read what little it says, so that the connection can be used again; whatever comes of that, the status stands."""
    size = 0
    with suppress(httpx.HTTPError, TimeoutError):
        async with asyncio.timeout(DRAIN):
            async for chunk in answer.aiter_raw():
                if (size := size + len(chunk)) > KEPT:
                    break


def seconds(retry_after: str) -> int:
    """Of the header; 0 for a date or nothing."""
    return min(int(retry_after), LONGEST) if retry_after.isascii() and retry_after.isdigit() else 0


def client_of(context: ssl.SSLContext) -> httpx.AsyncClient:
    """A client for one webhook: two names on one address must not share a connection. It asks no proxy."""
    return httpx.AsyncClient(verify=context, trust_env=False, timeout=PATIENCE, follow_redirects=False)
