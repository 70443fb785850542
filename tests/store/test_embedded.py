"""The embedded server: private, healed after every kind of death, the same for root and for a user."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from api.store import binaries as programs
from api.store import embedded
from api.store.embedded import EmbeddedServer, NoServer, prepare

ROOT = os.geteuid() == 0
STOCK = Path("/usr/lib/postgresql/15/bin")
PATIENCE = 120


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can walk to; pytest's own are closed to the user that root's server runs as."""
    made = Path(tempfile.mkdtemp(dir="/tmp"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


def serve(home: Path, *, binaries: Path | None = None) -> EmbeddedServer:
    return EmbeddedServer(home / "pg", "mật khẩu / '@:", durable=False, binaries=binaries)


def ask(server: EmbeddedServer, question: str) -> object:
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        row = connection.execute(question).fetchone()  # type: ignore[call-overload]
    assert row is not None
    return row[0]


def keep(server: EmbeddedServer) -> None:
    """A committed row to find again."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("create table kept as select 1383 as number")


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}/cmdline").exists() or not Path(f"/proc/{pid}/cmdline").read_bytes()


def test_private_and_ready_for_vietnamese(open_folder: Path) -> None:
    with serve(open_folder) as server:
        assert ask(server, "show listen_addresses") == ""
        assert ask(server, "select lower('ĐẮK LẮK, ƯỚC')") == "đắk lắk, ước"
        assert ask(server, "show timezone") == "UTC"
        assert ask(server, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'") == 0
        assert server.sock.stat().st_mode & 0o777 == 0o700
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(server.dsn(password="another"))
        pid = server.pid
        assert pid is not None
    assert gone(pid)


def test_rows_outlive_stop_and_start_whatever_was_left_of_a_first_try(open_folder: Path) -> None:
    half = open_folder / "pg" / "data.partial"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("half an initdb")
    with serve(open_folder) as server:
        keep(server)
    with serve(open_folder) as server:
        assert ask(server, "select number from kept") == 1383


def test_the_owner_has_a_managed_servers_rights_and_prepare_can_be_repeated(open_folder: Path) -> None:
    with serve(open_folder) as server:
        for password in ("first", "second"):
            prepare(server, "phoihop", "owner", password)
        with psycopg.connect(server.dsn("phoihop", "owner", "second")) as connection:
            rights = connection.execute(
                "select rolsuper, rolcreaterole, rolbypassrls, has_schema_privilege('public', 'create')"
                " from pg_roles where rolname = current_user"
            ).fetchone()
    assert rights == (False, True, False, True)


def test_killed_server_recovers_at_the_next_start(open_folder: Path) -> None:
    first = serve(open_folder)
    first.start()
    keep(first)
    assert first.pid is not None
    os.kill(first.pid, signal.SIGKILL)
    first.stop()
    with serve(open_folder) as server:
        assert ask(server, "select number from kept") == 1383


def test_killed_server_is_revived_by_its_parent(open_folder: Path) -> None:
    with serve(open_folder) as server:
        keep(server)
        assert not server.revive()
        assert server.pid is not None
        os.kill(server.pid, signal.SIGKILL)
        until(server.revive)

        def back() -> bool:
            server.revive()  # sessions of the killed one may still hold its memory
            return server.answers()

        until(back)
        assert ask(server, "select number from kept") == 1383


HOLDER = """
import sys, time
from pathlib import Path
from api.store.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]), sys.argv[2], durable=False)
server.start()
print(server.pid, flush=True)
time.sleep(3600)
"""


@pytest.fixture
def holder(open_folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Another process that runs the server over the folder, and the server's pid."""
    wanted = serve(open_folder)
    command = [sys.executable, "-c", HOLDER, str(wanted.home), wanted.password]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        yield process, pid
        process.kill()
    until(lambda: gone(pid))


@pytest.mark.skipif(sys.platform != "linux", reason="PR_SET_PDEATHSIG is Linux's")
def test_the_server_leaves_when_its_parent_is_killed(
    open_folder: Path, holder: tuple[subprocess.Popen[str], int]
) -> None:
    process, pid = holder
    with serve(open_folder) as shared:
        assert shared.pid == pid
        keep(shared)
    assert not gone(pid), "sharing ends without ending the server"
    process.kill()
    process.wait()
    with serve(open_folder) as server:  # at once, while the old one is still leaving
        assert server.pid != pid
        assert ask(server, "select number from kept") == 1383
    until(lambda: gone(pid))


def test_alone_waits_for_the_holder_and_then_names_it(
    open_folder: Path, holder: tuple[subprocess.Popen[str], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "LEAVING", 0)
    server = serve(open_folder)
    with pytest.raises(NoServer, match=str(holder[0].pid)):
        server.start(alone=True)
    server.stop()


def test_a_dead_servers_pid_that_is_another_processs_by_now(open_folder: Path) -> None:
    first = serve(open_folder)
    first.start()
    keep(first)
    assert first.pid is not None
    os.kill(first.pid, signal.SIGKILL)
    until(lambda: not first.answers())
    user = programs.server_user(first.data)
    with subprocess.Popen(["sleep", "600"], user=user.pw_uid if user else None) as stranger:
        note = first.data / "postmaster.pid"
        _, _, rest = note.read_text().partition("\n")
        note.write_text(f"{stranger.pid}\n{rest}")
        first.stop()
        with serve(open_folder) as server:
            assert ask(server, "select number from kept") == 1383
        assert stranger.poll() is None
        stranger.kill()


def test_a_path_too_long_for_a_socket(open_folder: Path) -> None:
    deep = open_folder / ("đường dẫn dài " * 6)
    with serve(deep) as server:
        assert server.sock.parent == Path("/tmp")
        assert server.sock.stat().st_mode & 0o777 == 0o700
        assert ask(server, "select 1") == 1
    shutil.rmtree(server.sock)


@pytest.mark.skipif(not ROOT, reason="only root hands its server to another user")
def test_root_behind_a_closed_folder(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    package = programs.find_binaries().parents[1]
    shutil.copytree(package, closed / package.name, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, closed / libraries.name, symlinks=True)
    monkeypatch.setattr(programs, "LIBRARY", open_folder / "library")
    inside = next((closed / package.name).glob("pginstall*/bin"))
    for _ in range(2):
        with serve(closed, binaries=inside) as server:
            assert ask(server, "show data_directory") == str(server.data.resolve())
            assert server.data.resolve().parent == open_folder / "library"
    assert closed.stat().st_mode & 0o777 == 0o700


def test_given_binaries_are_the_ones_used_or_none(open_folder: Path) -> None:
    with pytest.raises(NoServer, match="PHOIHOP_PG_BIN"):
        serve(open_folder, binaries=open_folder).start()


@pytest.mark.skipif(not STOCK.exists(), reason="no stock PostgreSQL 15 here")
def test_stock_binaries(open_folder: Path) -> None:
    with serve(open_folder, binaries=STOCK) as server:
        assert str(ask(server, "show server_version")).startswith("15.")


def test_secrets_of_another_database_are_told_as_such(open_folder: Path) -> None:
    with serve(open_folder):
        pass
    with pytest.raises(NoServer, match="secrets"), EmbeddedServer(open_folder / "pg", "lost", durable=False):
        pass
