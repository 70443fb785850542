"""The process that opens files can do no harm, and does not stay."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from api.kernel.confined import ROOT
from api.programmes.opening.child import MEMORY


def bounded(code: str) -> subprocess.CompletedProcess[bytes]:
    """This code in a process with the child's bounds."""
    bounds = "confine(os.getppid(), memory=child.MEMORY, processor=child.PROCESSOR, clock=child.CLOCK)"
    named = "import os, socket\nfrom api.programmes.opening import child\nfrom api.kernel.confined import confine"
    whole = f"{named}\n{bounds}\n{code}"
    return subprocess.run([sys.executable, "-c", whole], cwd=ROOT, capture_output=True, env={}, timeout=60)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("open('/etc/passwd')", b"Too many open files"),
        ("open('/tmp/out', 'w')", b"Too many open files"),
        ("socket.socket()", b"Too many open files"),
        ("socket.socketpair()", b"Too many open files"),
        ("os.pipe()", b"Too many open files"),
        (f"bytes({MEMORY})", b"MemoryError"),
    ],
)
def test_what_the_process_may_not_do(code: str, error: bytes) -> None:
    ended = bounded(code)
    assert ended.returncode == 1 and error in ended.stderr


def test_the_process_ends_when_its_time_is_over() -> None:
    ended = bounded("while True: pass").returncode
    assert ended in (-signal.SIGPROF, -signal.SIGALRM), "of the processor, or of the clock when others keep it busy"
    assert bounded("import time; time.sleep(50)").returncode == -signal.SIGALRM


def test_the_process_ends_with_its_parent(tmp_path: Path) -> None:
    """A child that waits for its file is gone when the one that started it is killed."""
    note = tmp_path / "child"
    parent = (
        "import subprocess, sys, os, time\n"
        "from api.kernel.confined import command\n"
        "child = subprocess.Popen(command('api.programmes.opening.child', 'pdf'),"
        " stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        f"open({str(note)!r}, 'w').write(str(child.pid))\n"
        "print('ready', flush=True)\n"
        "time.sleep(60)\n"
    )
    keeper = subprocess.Popen([sys.executable, "-c", parent], cwd=ROOT, stdout=subprocess.PIPE)
    assert keeper.stdout and keeper.stdout.readline() == b"ready\n"
    child = int(note.read_text())
    assert alive(child)
    keeper.kill()
    keeper.wait()
    keeper.stdout.close()
    for _ in range(300):
        if not alive(child):
            return
        time.sleep(0.02)
    raise AssertionError("the child outlives its parent")


def alive(pid: int) -> bool:
    """Whether it runs; one that has ended and waits to be fetched does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
