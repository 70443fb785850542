"""Serving from nothing: PostgreSQL if none is given, migrations, starting data, then HTTP, in one process.

Everything started here ends here: on Ctrl-C, SIGTERM or SIGHUP in order, on kill -9 by the kernel (store/embedded.py).
"""

import asyncio
import json
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from types import FrameType

import structlog
import uvicorn

from api.settings import Settings, write_private
from api.store.embedded import EmbeddedServer, prepare
from api.store.migrate import upgrade
from api.store.workers import living

log = structlog.get_logger()
GRACE = 10  # seconds that open requests have to end in


class Refused(RuntimeError):
    """The settings ask for what would be unsafe or cannot be; the sentence says what to change."""


@contextmanager
def database(settings: Settings, *, alone: bool = False) -> Iterator[EmbeddedServer | None]:
    """The database up for as long as the block: the embedded server, or None with DATABASE_URL.

    A command shares the server of a running `serve`; `serve` itself wants it alone, since a shared one ends with its
    holder. Raises NoServer, and Refused when the data folder is not ours.
    """
    try:
        own = settings.secrets
    except OSError as error:
        raise Refused(
            f"PHOIHOP_DATA={settings.data}: {error.strerror}. Hãy chạy bằng chủ của thư mục hoặc đổi PHOIHOP_DATA."
            " Run as the folder's owner, or choose another PHOIHOP_DATA."
        ) from error
    if not settings.embedded:
        yield None
        return
    server = EmbeddedServer(settings.pg_dir, own["superuser"], binaries=settings.pg_bin)
    try:
        server.start(alone=alone)
        prepare(server, "phoihop", "owner", own["owner"])
        yield server
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # an impatient second Ctrl-C must not leave the server half stopped
        server.stop()


def fill(settings: Settings) -> None:
    """Migrate, then load the starting data; both do nothing the second time."""
    from api.seed import seed

    upgrade(settings)
    asyncio.run(seed(settings))


def serve(settings: Settings) -> None:
    """Until a signal. Raises Refused, NoServer, MissingRight before anything answers."""
    refuse_exposure(settings)
    stop_on_signals()
    log_lines("warning")  # the demo is loaded through the API's own doors; its requests are nobody's news
    with suppress(KeyboardInterrupt), listening(settings) as listener, database(settings, alone=True) as postgres:
        fill(settings)
        log_lines(settings.log_level)
        server = Announcing(settings, postgres)
        server.run(sockets=[listener])
        if not server.started:
            raise Refused(
                "Máy chủ không khởi động được, xem dòng trên. The server did not start; the lines above say why."
            )


def refuse_exposure(settings: Settings) -> None:
    """Refused when plain HTTP would leave this machine."""
    if not settings.https and not is_loopback(settings.host):
        raise Refused(
            f"PHOIHOP_HOST={settings.host} cần proxy HTTPS phía trước: đặt PHOIHOP_HTTPS=1 khi đã có."
            " Listening beyond this machine needs an HTTPS proxy in front: set PHOIHOP_HTTPS=1 once there is one."
        )


def is_loopback(host: str) -> bool:
    """Names other than localhost count as foreign: what they resolve to may change."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """The port, taken before anything else is started. Raises Refused when it is in use or not ours to take."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
        except OSError as error:
            raise Refused(
                f"Không mở được {settings.address}: hãy đổi PHOIHOP_PORT hoặc PHOIHOP_HOST."
                f" Cannot listen there ({error.strerror}): change PHOIHOP_PORT or PHOIHOP_HOST."
            ) from error
        yield listener


def stop_on_signals() -> None:
    """SIGTERM and SIGHUP unwind like Ctrl-C, also while the database is still starting."""

    def hang_up(number: int, frame: FrameType | None) -> None:
        os.kill(os.getpid(), signal.SIGTERM)  # the HTTP server listens to this one

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    signal.signal(signal.SIGHUP, hang_up)


def log_lines(level: str) -> None:
    """One JSON line per event on stderr; stdout keeps the address alone."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
    )


class Announcing(uvicorn.Server):
    """Says where it answers once it does, and keeps <data>/run.json for as long."""

    def __init__(self, settings: Settings, postgres: EmbeddedServer | None) -> None:
        self.settings, self.postgres, self.workers = settings, postgres, living(settings.workers_dir)
        super().__init__(
            uvicorn.Config(
                "api.app:app_factory", factory=True, host=settings.host, port=settings.port, loop="uvloop",
                http="httptools", ws="none", access_log=False, log_config=None, server_header=False,
                proxy_headers=settings.https, forwarded_allow_ips=settings.proxies,
                timeout_graceful_shutdown=GRACE,
            )
        )  # fmt: skip

    @property
    def note(self) -> Path:
        """{pid, url, postgres_pid, worker_pids}, for scripts and the doctor. A worker inside serve has no pid of its own."""
        return self.settings.data / "run.json"

    def write_note(self) -> None:
        """Say in run.json what runs now."""
        postgres = self.postgres.child if self.postgres else None
        own = {"pid": os.getpid(), "url": self.settings.address, "postgres_pid": postgres}
        write_private(self.note, json.dumps({**own, "worker_pids": self.workers}))

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Once it answers, say where."""
        await super().startup(sockets)
        if self.should_exit:
            return
        self.write_note()
        print(f"Phối Hợp: {self.settings.address}")
        accounts = self.settings.data.resolve() / "demo-accounts.json"
        if accounts.exists():
            print(f"Tài khoản mẫu / demo accounts: {accounts}")
        sys.stdout.flush()

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second; once a second we look after our PostgreSQL, so that its death is a pause, not an end."""
        if counter % 10 == 0:
            revived, workers = self.postgres is not None and self.postgres.revive(), living(self.settings.workers_dir)
            if revived and self.postgres is not None:
                log.warning("postgres_revived", pid=self.postgres.child)
            if revived or workers != self.workers:
                self.workers = workers
                self.write_note()
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """run.json goes first: what it says holds no longer."""
        self.note.unlink(missing_ok=True)
        await super().shutdown(sockets)
