"""phoihop-push as a cron job runs it: its exit codes, its queue, its reports, the folder that it watches."""

import csv
import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from phoihop import Queue
from phoihop.folder import Folder

from tests.clients.conftest import WHERE, Province, many, table
from tests.clients.proxy import Proxy
from tests.e2e.test_tour import free_port

NOBODY = f"http://127.0.0.1:{free_port()}"
LATE = "09/05/2023"  # after the programme's end


def report_of(path: Path) -> list[list[str]]:
    text = path.with_name(path.name + ".report.csv").read_text("utf-8-sig")
    return [*csv.reader(text.splitlines(), delimiter=";")]


def until(true: Callable[[], bool]) -> None:
    for _ in range(2400):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to that within two minutes")


def test_all_stored_is_0_and_a_receipt_is_kept(province: Province) -> None:
    code, said = province.run(path := table(province.folder / "tháng 5.csv", 3))
    assert code == 0, said
    assert "tháng 5.csv: 3 rows stored (3 created); receipt " in said
    assert report_of(path)[1][4:6] == ["done", ""]
    queue = Queue(province.queue)
    assert (queue.entries(), [one["file"] for one in queue.receipts]) == ([], [str(path)])
    assert province.run("--quiet", path) == (0, "")


def test_some_refused_is_1_and_the_report_stands_beside_the_file(province: Province) -> None:
    path, good = table(province.folder / "a.csv", 3, occurred_on=LATE), table(province.folder / "b.csv", 1)
    code, said = province.run(path, good, "--lang", "vi")
    assert code == 1, said
    assert "a.csv: đã ghi nhận 2 dòng (2 mới, 1 bị từ chối); 1 dòng chưa được nhận; biên nhận" in said
    assert f"xem {path}.report.csv" in said
    head, whole, row = report_of(path)
    assert head == ["Dòng", "Cột", "Trường", "Mã dòng", "Kết quả", "Mã lỗi", "Nội dung"]
    assert row[:3] == ["4", "D", "occurred_on"] and row[4:6] == ["bị từ chối", "OUTSIDE_PROGRAMME_DATES"]
    assert "2 dòng" in whole[6]
    path.write_text(path.read_text("utf-8-sig").replace(LATE, "09/05/2018"), "utf-8")
    code, said = province.run(path)
    assert code == 0 and "(1 created, 2 unchanged)" in said, said


def test_what_cannot_be_read_is_1_and_leaves_the_queue(province: Province) -> None:
    (province.folder / "a.json").write_text('{"items": [')
    (province.folder / "b.xlsx").write_bytes(b"no workbook")
    code, said = province.run(province.folder / "a.json", province.folder / "b.xlsx")
    assert code == 1 and said.count("not accepted: ") == 2, said
    assert Queue(province.queue).entries() == []


def test_a_cell_cannot_be_a_formula_in_the_report(province: Province) -> None:
    path = province.folder / "a.ndjson"
    rows = many(1, key="=cmd", minutes=-1)
    path.write_text("\n".join(json.dumps(one) for one in rows))
    assert province.run(path)[0] == 1
    assert report_of(path)[2][3] == "'=cmd-0"


def test_nobody_answers_is_2_and_the_next_run_sends_in_order(province: Province) -> None:
    away = replace(province, url=NOBODY)
    one, two = table(province.folder / "1.csv", 2), table(province.folder / "2.csv", 2)
    for path, waiting in ((one, 1), (two, 2), (two, 2)):  # the same file again waits once
        code, said = away.run(path, "--patience", "0.1")
        assert code == 2 and f"{waiting} files wait" in said, said
    keys = [entry.key for entry in Queue(province.queue).entries()]
    one.unlink()  # what was taken in does not depend on the file any more
    code, said = province.run()
    assert code == 0, said
    assert said.index("1.csv: 2 rows") < said.index("2.csv: 2 rows")
    assert [told["key"] for told in Queue(province.queue).deliveries] == keys
    assert province.run() == (0, "")


def test_a_changed_file_waits_behind_its_former_self(province: Province) -> None:
    away, path = replace(province, url=NOBODY), table(province.folder / "a.csv", 1)
    first = path.read_bytes()
    for content in (first, first.replace(b";15;", b";20;"), first):
        path.write_bytes(content)
        away.run(path, "--patience", "0.1")
    assert len({entry.key for entry in Queue(province.queue).entries()}) == 3


def test_a_wrong_secret_keeps_the_file(province: Province) -> None:
    stranger = replace(province, account={**province.account, "client_secret": "wrong"})
    path = table(province.folder / "a.csv", 1)
    code, said = stranger.run(path)
    assert code == 2 and "tell its administrator: 401" in said, said
    assert province.run()[0] == 0


def test_a_wrong_call_is_64_and_sends_nothing(province: Province) -> None:
    good = table(province.folder / "a.csv", 1)
    for given, said in (
        ((good, province.folder / "none.csv"), "There is no file"),
        (("--watch", province.folder / "none"), "There is no folder"),
        ((Path(__file__),), "only .json"),
        (("--dry-run",), "needs files"),
        (("--wrong",), "usage"),
    ):
        code, told = province.run(*given)
        assert (code, said in told) == (64, True), told
    code, told = replace(province, account={}).run(good, "--lang=vi")
    assert (code, "Thiếu PHOIHOP_URL" in told) == (64, True), told
    assert [*Queue(province.queue).deliveries] == []


def test_a_dry_run_queues_nothing(province: Province) -> None:
    good, bad = table(province.folder / "a.csv", 1), table(province.folder / "b.csv", 2, occurred_on=LATE)
    assert province.run("--dry-run", good)[0] == 0
    code, said = province.run("--dry-run", good, bad)
    assert code == 1 and "dry run, 1 rows would be stored" in said, said
    assert report_of(bad)[2][5] == "OUTSIDE_PROGRAMME_DATES"
    assert replace(province, url=NOBODY).run("--dry-run", good, "--patience", "0.1")[0] == 2
    assert not (province.queue / "waiting").exists()


def test_a_job_is_waited_for_by_the_run_after_a_killed_one(province: Province, proxy: Proxy) -> None:
    """The batch is told once: after a crash the file is not sent a second time."""
    path = table(province.folder / "a.csv", 10_001)
    shaken = replace(province, url=proxy.url)
    proxy.faults.extend(["", *["busy"] * 1000])
    code, said = shaken.run(path, "--patience", "0.1")
    assert code == 2, said
    [entry] = Queue(province.queue).entries()
    assert entry.batch is not None
    proxy.faults.clear()
    proxy.calls.clear()
    code, said = shaken.run()
    assert code == 0 and "10001 rows stored" in said, said
    assert not [call for call in proxy.calls if call == ("POST", "/api/v1/intake/batches")]


def test_a_bar_runs_on_a_terminal(province: Province) -> None:
    leader, terminal = pty.openpty()
    command = ["-m", "phoihop", str(table(province.folder / "a.csv", 1))]
    process = subprocess.Popen(
        [sys.executable, *command, "--unit", WHERE["unit"], "--programme", WHERE["programme"]],
        env=province.environment, stdout=subprocess.DEVNULL, stderr=terminal,
    )  # fmt: skip
    assert process.wait() == 0
    os.close(terminal)
    assert "100%" in os.read(leader, 10_000).decode()
    os.close(leader)


def settled(province: Province, count: int) -> None:
    """So many files were delivered, and nothing is under way."""
    queue = Queue(province.queue)
    until(lambda: len([*queue.deliveries]) == count and not queue.entries())


@contextmanager
def watching(province: Province) -> Iterator[Path]:
    folder = province.folder / "inbox"
    folder.mkdir(exist_ok=True)
    process = province.start("--watch", folder, "--every", "0.1", "--patience", "1")
    try:
        yield folder
        assert process.poll() is None
    finally:
        process.kill()
        process.communicate()


def test_what_lands_in_the_folder_is_put_away_with_its_report(province: Province) -> None:
    with watching(province) as folder:
        table(folder / "good.csv", 2)
        settled(province, 1)
        table(folder / "bad.csv", 2, occurred_on=LATE)
        (folder / "~$open.xlsx").write_bytes(b"a lock of a spreadsheet")
        (folder / "read me.txt").write_text("not ours")
        (folder / "empty.csv").touch()
        settled(province, 2)
        table(folder / "good.csv", 1)
        settled(province, 3)
    assert len(report_of(folder / "done" / "good.csv")) == 2
    assert report_of(folder / "failed" / "bad.csv")[2][5] == "OUTSIDE_PROGRAMME_DATES"
    assert sorted(path.name for path in folder.iterdir()) == [
        "done",
        "empty.csv",
        "failed",
        "read me.txt",
        "~$open.xlsx",
    ]
    assert (folder / "done" / "good-2.csv").exists()


def test_a_file_that_still_grows_is_left_alone_until_it_is_whole(tmp_path: Path) -> None:
    whole = table(tmp_path / "a.csv", 20).read_bytes()
    (inbox := tmp_path / "in").mkdir()
    queue = Queue(tmp_path / "queue")
    folder = Folder(inbox, queue, WHERE)
    for end in range(500, len(whole) + 500, 500):
        (inbox / "a.csv").write_bytes(whole[:end])
        folder.take()
        assert queue.entries() == []
    folder.take()
    folder.take()
    [entry] = queue.entries()
    assert entry.body.read_bytes() == whole


def test_the_folder_bears_a_service_that_is_away(province: Province, proxy: Proxy) -> None:
    proxy.faults.extend(["busy"] * 5)
    with watching(replace(province, url=proxy.url)) as folder:
        table(folder / "a.csv", 1)
        settled(province, 1)
    [told] = Queue(province.queue).deliveries
    assert told["counts"]["created"] == 1


def test_a_file_that_changed_while_it_was_sent_is_sent_again(province: Province, proxy: Proxy) -> None:
    proxy.faults.extend(["busy"] * 1_000)
    with watching(replace(province, url=proxy.url)) as folder:
        path = table(folder / "a.csv", 1)
        first = path.read_bytes()
        until(lambda: bool(proxy.met))
        path.write_bytes(second := first.replace(b";15;", b";20;"))
        proxy.faults.clear()
        settled(province, 2)
    assert (folder / "done" / "a.csv").read_bytes() == first
    assert (folder / "done" / "a-2.csv").read_bytes() == second
    assert [one["counts"]["created"] for one in Queue(province.queue).deliveries] == [1, 0]
