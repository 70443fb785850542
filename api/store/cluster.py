"""A PostgreSQL data folder and the programs that work on it: made whole or not at all, freed of its dead.

Every program runs as a child that the kernel ends with us, in a session of its own (a terminal's Ctrl-C is ours to
handle), and as another user when we are root.
"""

import contextlib
import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any, NamedTuple

from api.store.binaries import NoServer, major

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None  # loaded here: between fork and exec it is too late
LEAVING = 60  # seconds a server without a parent may take for its last checkpoint


class Program(NamedTuple):
    """Binaries and whom to run them as (None: ourselves)."""

    binaries: Path
    user: pwd.struct_passwd | None

    def start(self, name: str, *arguments: str, log: IO[bytes] | int) -> subprocess.Popen[bytes]:
        """The program with both its outputs in `log`. preexec_fn runs after setuid, which would clear what it sets."""
        become: dict[str, Any] = {}
        if self.user is not None:
            become = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}
        return subprocess.Popen(
            [self.binaries / name, *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            cwd="/", start_new_session=True, preexec_fn=end_with(os.getpid()), **become,
        )  # fmt: skip

    def give(self, path: Path) -> None:
        """Let the server's user own what it must write."""
        if self.user is not None:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)


def end_with(parent: int) -> Any:
    """What a new child does first: ask for SIGINT (PostgreSQL: fast shutdown) when its parent is gone, or gone already."""

    def ask() -> None:
        if LIBC is not None:
            LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGINT)
        if os.getppid() != parent:
            os._exit(1)

    return ask


def create(program: Program, place: Path, password: str, *, durable: bool) -> None:
    """initdb into a folder beside, renamed when whole: a start that dies half-way leaves nothing half. Raises NoServer."""
    partial, secret = place.with_name(f"{place.name}.partial"), place.with_name(f"{place.name}.password")
    shutil.rmtree(partial, ignore_errors=True)
    secret.unlink(missing_ok=True)
    partial.mkdir(mode=0o700)
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(password)
    program.give(partial)
    program.give(secret)
    # Upper and lower case the same on every system; PostgreSQL 16 and older know only those of ASCII this way.
    letters = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if major(program.binaries) >= 17 else []
    initdb = program.start(
        "initdb", "-D", str(partial), "-U", "postgres", f"--pwfile={secret}", "--auth=scram-sha-256",
        "--data-checksums", "--no-instructions", "--no-locale", "--encoding=UTF8", *letters,
        *([] if durable else ["--no-sync"]), log=subprocess.PIPE,
    )  # fmt: skip
    told, _ = initdb.communicate()
    secret.unlink()
    if initdb.returncode:
        raise NoServer(f"initdb: {told.decode(errors='replace').strip()}")
    partial.rename(place)


def pid(data: Path) -> int | None:
    """The process that postmaster.pid names, alive or not."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int((data / "postmaster.pid").read_text().split()[0])
    return None


def settle(data: Path) -> None:
    """Before a start: let a server without a parent end, and disown the pid of a dead one. Raises NoServer.

    PostgreSQL refuses to start while the pid in postmaster.pid lives, whoever has it by now. The file stays, since it
    names the shared memory that tells whether sessions of the dead server still write; our own pid takes the place
    of the dead one, because PostgreSQL passes over its parent's.
    """
    known = pid(data)
    if known is None:
        return
    if str(data.resolve()) in command(known):
        with contextlib.suppress(ProcessLookupError):
            os.kill(known, signal.SIGINT)
    deadline = time.monotonic() + LEAVING
    while str(data.resolve()) in command(known):
        if time.monotonic() > deadline:
            raise NoServer(f"PostgreSQL {known} không dừng. The server {known} over {data} does not end: stop it.")
        time.sleep(0.05)
    with contextlib.suppress(FileNotFoundError):
        _, _, rest = (data / "postmaster.pid").read_text().partition("\n")
        (data / "postmaster.pid").write_text(f"{os.getpid()}\n{rest}")


def command(process: int) -> list[str]:
    """A living process's arguments; empty for one that is gone or a zombie."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            return Path(f"/proc/{process}/cmdline").read_text(errors="replace").split("\0")
        return []
    told = subprocess.run(["ps", "-o", "command=", "-p", str(process)], capture_output=True, text=True, check=False)
    return told.stdout.split()
