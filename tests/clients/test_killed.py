"""kill -9 of the client at every step that it takes on the disk and on the wire: lost 0, doubled 0."""

import random
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from phoihop import Client, Queue

from tests.clients.conftest import Province, table
from tests.clients.proxy import WORST, Proxy

# Dies at the given step: before a file is opened to be written, a name changes, a connection is made.
MORTAL = """
import os, signal, sys
from phoihop.command import main
left = int(sys.argv.pop(1))
STEPS = ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "socket.connect", "socket.bind")
def step(event, given):
    global left
    if event in STEPS or (event == "open" and given[1] and set("wax+") & set(given[1])):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
sys.exit(main())
"""
DIED = -signal.SIGKILL
FILES = 2
Work = Callable[[Province, Client, int], bool]


def files(folder: Path) -> list[Path]:
    folder.mkdir()
    return [table(folder / f"{at}.csv", 2) for at in range(FILES)]


def batches(client: Client, province: Province) -> list[str]:
    """Those that came to be since the province began."""
    since = {"created_at_from": province.began.isoformat()}
    return sorted(one["id"] for one in client.pages("/intake/batches", since))


def judge(client: Client, province: Province) -> None:
    """Every file was sent, stored and acknowledged once; the books agree with the service's."""
    queue = Queue(province.queue)
    queue.sweep()
    told = [*queue.deliveries]
    assert [(one["ok"], one["counts"]["created"]) for one in told] == [(True, 2)] * FILES
    assert sorted(one["batch"] for one in told) == batches(client, province), "lost or doubled"
    assert [one["key"] for one in queue.receipts] == [one["key"] for one in told]
    assert [*queue.waiting.iterdir()] == []


def die(province: Province, step: int, *given: str | Path) -> bool:
    """Whether it died before it was done."""
    process = province.start(str(step), *given, first=("-c", MORTAL))
    said = "".join(process.communicate(timeout=120))
    assert process.returncode in (0, DIED), said
    return process.returncode == DIED


def pushed(province: Province, client: Client, step: int) -> bool:
    """One run that dies at a step, one that goes on with the queue, one for files that were never taken in."""
    paths = files(province.folder / "out")
    died = die(province, step, *paths)
    code, said = province.run()
    assert code == 0, said
    known = {one["file"] for one in Queue(province.queue).deliveries}
    if left := [path for path in paths if str(path) not in known]:
        assert province.run(*left)[0] == 0
    judge(client, province)
    return died


def watched(province: Province, client: Client, step: int) -> bool:
    """A watcher that dies at a step, and the next one."""
    folder = province.folder / "in"
    files(folder)
    given = ("--watch", folder, "--every", "0.02")
    died = finished(province, folder, str(step), *given, first=("-c", MORTAL))
    finished(province, folder, *given)
    judge(client, province)
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert names == sorted(f"done/{at}.csv{more}" for at in range(FILES) for more in ("", ".report.csv"))
    return died


def finished(province: Province, folder: Path, *given: str | Path, first: tuple[str, ...] = ("-m", "phoihop")) -> bool:
    """Run a watcher until the work is done or it died; whether it died."""
    process = province.start(*given, first=first)
    try:
        for _ in range(6000):
            if process.poll() is not None:
                assert process.returncode == DIED, "".join(process.communicate())
                return True
            if not [*folder.glob("*.csv")] and not Queue(province.queue).entries():
                return False
            time.sleep(0.02)
        raise AssertionError("not done within two minutes")
    finally:
        process.kill()
        process.communicate()


def steps(every: int) -> range:
    """From a random one of the first, so that many runs try them all."""
    return range(random.randint(1, every), 1000, every)


@pytest.mark.parametrize("every", [15, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("work", [pushed, watched])
def test_a_kill_at_any_step_loses_and_doubles_nothing(
    province: Province, client: Client, tmp_path: Path, work: Work, every: int
) -> None:
    tried = 0
    for step in steps(every):
        own = replace(province, folder=tmp_path / str(step), began=datetime.now(UTC))
        own.folder.mkdir()
        if not work(own, client, step):
            break
        tried += 1
    assert tried * every > 20, "there are more steps than that"


@pytest.mark.parametrize("rounds", [4, pytest.param(80, marks=pytest.mark.long)])
def test_kills_on_a_bad_network_lose_and_double_nothing(
    province: Province, client: Client, proxy: Proxy, tmp_path: Path, rounds: int
) -> None:
    """A watcher that is killed at random again and again, while the network does its worst."""
    shaken, folder = replace(province, url=proxy.url), tmp_path / "in"
    folder.mkdir()
    given = ("--watch", folder, "--every", "0.02", "--patience", "1")
    for number in range(rounds):
        table(folder / f"{number}.csv", 2)
        proxy.faults.extend(random.choices(WORST, k=2))
        process = shaken.start(*given)
        time.sleep(random.uniform(0.4, 0.9))
        assert process.poll() is None
        process.kill()
        process.communicate()
    proxy.faults.clear()
    finished(shaken, folder, *given)
    told = [*Queue(province.queue).deliveries]
    assert [(one["ok"], one["counts"]["created"]) for one in told] == [(True, 2)] * rounds
    assert sorted(one["batch"] for one in told) == batches(client, province), "lost or doubled"
    assert {one.name for one in (folder / "done").glob("*.csv") if "report" not in one.name} == {
        f"{number}.csv" for number in range(rounds)
    }
