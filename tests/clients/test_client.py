"""The client as a library, against the service over HTTP: push, mend, jobs, receipts, records, the feed, a bad network."""

import uuid
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from phoihop import Client, NotDelivered, Patience, Queue, Receipts, Refused

from api.auditor import read
from tests.clients.conftest import ACCOUNT, WHERE, many, table
from tests.clients.proxy import WORST, Proxy


def held(client: Client, rows: list[dict[str, object]]) -> int:
    return len([*client.records(external_id=[str(one["external_id"]) for one in rows])])


def test_rows_are_refused_with_their_place_and_mended(client: Client, tmp_path: Path) -> None:
    rows, kept = many(3), Receipts(tmp_path / "receipts.jsonl")
    rows[1]["data"]["occurred_on"] = date(2023, 5, 9)
    report = client.push(iter(rows), **WHERE, receipts=kept)
    assert (report.stored, report.refused, report.ok) == (2, 1, False)
    [bad] = report.rejected
    assert (bad.line, bad.external_id) == (2, rows[1]["external_id"])
    assert [(one.code, one.field, one.severity) for one in bad.faults] == [
        ("OUTSIDE_PROGRAMME_DATES", "occurred_on", "error")
    ]
    rows[1]["data"]["occurred_on"] = date(2018, 5, 9)
    mended = client.push(rows, **WHERE, receipts=kept)
    assert (mended.ok, mended.counts["created"], mended.counts["unchanged"]) == (True, 1, 2)
    assert held(client, rows) == 3
    assert [index for index, _ in read(kept.path)] == [*report.receipts, *mended.receipts], "the auditor reads them"


def test_a_dry_run_tells_and_stores_nothing(client: Client) -> None:
    rows = many(2)
    rows[0]["data"]["minutes"] = -1
    report = client.push(rows, **WHERE, dry_run=True)
    assert (report.dry_run, report.stored, [one.status for one in report.rejected]) == (True, 1, ["rejected"])
    assert held(client, rows) == 0


@pytest.mark.parametrize("mode", ["partial", "atomic"])
def test_nothing_stored_is_a_report_too(client: Client, mode: str) -> None:
    rows = many(1, minutes=-1) + (many(1) if mode == "atomic" else [])
    report = client.push(rows, **WHERE, mode=mode)
    assert (report.stored, report.refused, report.ok, report.status) == (0, len(rows), False, "done")
    assert report.receipts == []


def test_a_large_push_is_waited_for_and_told_whole(client: Client) -> None:
    rows, told = many(10_400), list[tuple[str, int, int]]()
    for one in rows[:1_100]:
        one["data"]["minutes"] = -1
    report = client.push(rows, **WHERE, progress=lambda *one: told.append(one))
    assert (report.status, report.stored, report.refused) == ("done", 9_300, 1_100)
    assert [one.line for one in report.rejected] == [*range(1, 1_101)]
    assert len(report.receipts) == 2
    assert {stage for stage, _, _ in told} == {"sending", "working"}
    sent = [done for stage, done, _ in told if stage == "sending"]
    assert sent == sorted(sent) and sent[-1] == next(total for stage, _, total in told if stage == "sending")


@pytest.mark.parametrize("fault", WORST)
def test_whatever_the_network_does_a_push_is_stored_once(shaken: Client, proxy: Proxy, fault: str) -> None:
    rows = many(5)
    proxy.faults.extend([fault, fault])
    report = shaken.push(rows, **WHERE)
    assert proxy.met == [fault, fault]
    assert (report.ok, report.counts["created"]) == (True, 5), "the first judgement is the one that is told"
    assert held(shaken, rows) == 5


def test_signing_in_and_waiting_bear_a_bad_network_too(shaken: Client, proxy: Proxy) -> None:
    proxy.aim = ""
    proxy.faults.extend(WORST)
    assert shaken.push(many(2), **WHERE).ok
    assert proxy.met == [*WORST]


def test_who_is_not_answered_is_told_so(proxy: Proxy, accounts: dict[str, dict[str, str]]) -> None:
    proxy.faults.append("busy")
    client = Client(proxy.url, **accounts[ACCOUNT], patience=Patience(seconds=0))
    with client, pytest.raises(NotDelivered, match="503"):
        client.push(many(1), **WHERE)
    assert proxy.met == ["busy"]


def test_one_token_serves_until_it_is_worth_nothing(shaken: Client, proxy: Proxy) -> None:
    def signed_in() -> int:
        return len([1 for _, path in proxy.calls if path.endswith("/auth/token")])

    shaken.push(many(1), **WHERE)
    shaken.push(many(1), **WHERE)
    assert signed_in() == 1
    shaken.connection.token = "worth.nothing.any-more"
    assert shaken.push(many(1), **WHERE).ok
    assert signed_in() == 2
    shaken.connection.good_until = 0
    assert shaken.push(many(1), **WHERE).ok
    assert signed_in() == 3


def test_a_wrong_secret_and_an_unreadable_body_are_told_at_once(
    service: str, client: Client, accounts: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    with Client(service, accounts[ACCOUNT]["client_id"], "wrong") as stranger, pytest.raises(Refused) as refused:
        stranger.push(many(1), **WHERE)
    assert (refused.value.status, refused.value.final) == (401, False)
    (tmp_path / "a.json").write_text('{"items": [')
    with pytest.raises(Refused) as refused:
        client.push_file(tmp_path / "a.json")
    assert (refused.value.code, refused.value.final) == ("MALFORMED", True)
    with pytest.raises(ValueError, match=r"a\.pdf"):
        (tmp_path / "a.pdf").touch()
        client.push_file(tmp_path / "a.pdf")


def test_a_secret_is_not_sent_in_the_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="https"):
        Client("http://phoihop.example.vn", "a", "b")
    for name in ("URL", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.delenv(f"PHOIHOP_{name}", raising=False)
    with pytest.raises(ValueError, match="PHOIHOP_URL, PHOIHOP_CLIENT_ID"):
        Client()


def test_own_key_makes_a_second_program_get_the_first_answer(client: Client) -> None:
    rows, key = many(2), uuid.uuid4().hex
    first, again = (client.push(rows, **WHERE, key=key) for _ in range(2))
    assert first.said == again.said
    assert client.push(rows, **WHERE).counts["unchanged"] == 2


def test_files_of_every_suffix_are_known_by_it(client: Client, tmp_path: Path) -> None:
    report = client.push_file(table(tmp_path / "Tháng 5.CSV", 2, occurred_on="31/02/2018"), **WHERE)
    [bad] = report.rejected
    assert (bad.line, bad.faults[0].column, bad.faults[0].code) == (3, "D", "INVALID_FORMAT")


def test_the_feed_goes_on_where_its_reader_stopped(client: Client, tmp_path: Path) -> None:
    place, types = tmp_path / "feed.cursor", ["activity.created"]
    for _ in client.events(types=types, cursor=place, end=True):
        pass
    pushed = client.push(many(3), **WHERE).receipts[0]
    found = [*islice(client.events(types=types, cursor=place), 3)]
    assert len({one["data"]["id"] for one in found}) == 3
    again = [*client.events(types=types, cursor=place, end=True)]
    assert [one["id"] for one in again] == [one["id"] for one in found], "a page that was not used up is told again"
    assert [*client.events(types=types, cursor=place, end=True)] == []
    assert [one["id"] for one in client.events(types=types, after=f"tree:{pushed}", end=True)] == [
        one["id"] for one in found
    ]


def test_a_line_that_a_power_cut_broke_off_makes_way(tmp_path: Path) -> None:
    kept, proofs = Receipts(tmp_path / "receipts.jsonl"), [{"index": at, "hash": "00"} for at in (1, 2)]
    kept.keep(proofs[:1], key="k")
    with kept.path.open("ab") as file:
        file.write(b'{"index": 2, "ha' + b"\0" * 5000)
    assert [one["index"] for one in kept] == [1]
    kept.keep(proofs, key="k")
    assert [index for index, _ in read(kept.path)] == [1, 2]


def test_a_queue_of_a_program_delivers_with_a_report(client: Client, tmp_path: Path) -> None:
    queue = Queue(tmp_path / "queue")
    queue.add(path := table(tmp_path / "a.csv", 1), WHERE)
    [(entry, report, place)] = queue.deliver(client)
    assert (entry.origin, report.ok, place) == (str(path), True, tmp_path / "a.csv.report.csv")
    assert "đã ghi nhận 1 dòng" in place.read_text("utf-8-sig")
