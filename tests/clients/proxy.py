"""A network at its worst, on 127.0.0.1: it loses requests, answers and halves of both, and talks in the service's place."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

GATE = b"<html>Sign in to this network</html>"
WORST = ("refuse", "half", "lost", "torn", "gate", "broken", "busy", "later")
HOP = ("host", "connection", "transfer-encoding", "content-length", "date", "server")


class Proxy(ThreadingHTTPServer):
    """Forwards to `upstream`; a call whose path holds `aim` meets the next fault, as long as there is one."""

    daemon_threads = True

    def __init__(self, upstream: str) -> None:
        super().__init__(("127.0.0.1", 0), Call)
        self.upstream, self.aim, self.met = upstream, "/intake/batches", list[str]()
        self.faults: deque[str] = deque()
        self.calls: list[tuple[str, str]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: Any) -> None:
        """A caller that went away is no news."""


class Call(BaseHTTPRequestHandler):
    """One request, on a connection of its own."""

    server: Proxy

    def do(self) -> None:
        body = self.body()
        self.server.calls.append((self.command, self.path))
        fault = self.server.faults.popleft() if self.server.faults and self.server.aim in self.path else ""
        if fault:
            self.server.met.append(fault)
            getattr(self, fault)(body)
        else:
            self.answer(self.forward(body))

    do_GET = do_POST = do

    def body(self) -> bytes:
        if self.headers.get("transfer-encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("content-length", 0)))
        found = b""
        while size := int(self.rfile.readline(), 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        return found

    def forward(self, body: bytes) -> httpx.Response:
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
        headers["Accept-Encoding"] = "identity"
        return httpx.request(
            self.command, self.server.upstream + self.path, headers=headers, content=body or None, timeout=60
        )

    def answer(self, answer: httpx.Response) -> None:
        headers = {name: value for name, value in answer.headers.items() if name not in HOP}
        self.say(answer.status_code, answer.content, **headers)

    def say(self, status: int, content: bytes, cut: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[:cut])

    def refuse(self, body: bytes) -> None:
        """Nothing arrives."""

    def half(self, body: bytes) -> None:
        """Half of it arrives."""

        def broken() -> Iterator[bytes]:
            yield body[: len(body) // 2]
            raise ConnectionAbortedError

        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
        try:
            httpx.request(self.command, self.server.upstream + self.path, headers=headers, content=broken())
        except ConnectionAbortedError:
            return

    def lost(self, body: bytes) -> None:
        """It arrives, and its answer does not."""
        self.forward(body)

    def torn(self, body: bytes) -> None:
        """Half of the answer comes back."""
        answer = self.forward(body)
        self.say(
            answer.status_code, answer.content, cut=len(answer.content) // 2, **{"Content-Type": "application/json"}
        )

    def gate(self, body: bytes) -> None:
        """The network wants to be paid first, and says so with 200."""
        self.say(200, GATE, **{"Content-Type": "text/html"})

    def broken(self, body: bytes) -> None:
        """The proxy in front has lost its service."""
        self.say(502, GATE, **{"Content-Type": "text/html"})

    def busy(self, body: bytes) -> None:
        """The database is away."""
        self.say(503, b'{"code": "UNAVAILABLE"}', **{"Content-Type": "application/problem+json"})

    def later(self, body: bytes) -> None:
        """Too many requests."""
        said = {"Content-Type": "application/problem+json", "Retry-After": "0"}
        self.say(429, b'{"code": "RATE_LIMITED"}', **said)

    def log_message(self, *_: Any) -> None:
        """Silent."""


@contextmanager
def between(upstream: str) -> Iterator[Proxy]:
    with Proxy(upstream) as proxy:
        thread = threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
            thread.join()
