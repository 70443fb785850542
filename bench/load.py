"""Requests over HTTP as fast as they are answered: plain sockets and one loop, to take little from the server's share."""

import selectors
import socket
import time
from typing import NamedTuple
from urllib.parse import urlsplit


class Load(NamedTuple):
    """What came of it: answers a second, and the time of each in seconds, sorted."""

    rate: float
    times: list[float]

    def at(self, share: float) -> float:
        """The time that this share of the answers kept to."""
        return self.times[min(int(len(self.times) * share), len(self.times) - 1)]


class Line:
    """One kept-alive connection and the answer it waits for."""

    def __init__(self, host: str, port: int, request: bytes) -> None:
        self.socket = socket.create_connection((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.request, self.left, self.started = request, -1, 0.0

    def ask(self) -> None:
        self.left, self.started = -1, time.perf_counter()
        self.socket.sendall(self.request)

    def answered(self) -> bool:
        """Take what has come; True when the answer is whole. Raises AssertionError for another status than 200."""
        got = self.socket.recv(262_144)
        assert got, "the server hung up"
        if self.left < 0:
            head, _, body = got.partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), got[:300]
            length = head.lower().split(b"content-length:")[1].split(b"\r\n")[0]
            self.left = int(length) - len(body)
        else:
            self.left -= len(got)
        return self.left <= 0


def load(url: str, token: str, *, connections: int, seconds: float) -> Load:
    """GET one address on so many connections for so long."""
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    request = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
    times: list[float] = []
    with selectors.DefaultSelector() as selector:
        for _ in range(connections):
            line = Line(parts.hostname or "", parts.port or 80, request)
            selector.register(line.socket, selectors.EVENT_READ, line)
            line.ask()
        started = time.perf_counter()
        while (now := time.perf_counter()) < started + seconds:
            for key, _ in selector.select(1):
                if key.data.answered():
                    times.append(time.perf_counter() - key.data.started)
                    key.data.ask()
        for key in selector.get_map().values():
            key.data.socket.close()
    return Load(len(times) / (now - started), sorted(times))
