"""The service as an object: push, read back, follow."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Callable
from uuid import uuid4

from phoihop import feed
from phoihop.body import Body, key_of, of_file, of_rows
from phoihop.connection import Connection
from phoihop.patience import Patience, Wait
from phoihop.receipts import Receipts
from phoihop.report import Report

PATIENT = Patience()
SHOWN = 1_000  # rows that a large push's report brings along; the others are fetched
Progress = Callable[[str, int, int], None]  # sending (bytes) or working (rows): so many, of so many


def silent(stage: str, done: int, total: int) -> None:
    """Who is not told of progress."""


class Client:
    """One service account; safe to share between threads. Without arguments: PHOIHOP_URL, _CLIENT_ID, _CLIENT_SECRET.

    Every call may raise NotDelivered (nobody answered in time) and Refused (a problem that the service tells).
    """

    def __init__(
        self,
        url: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        language: str = "vi",
        patience: Patience = PATIENT,
    ) -> None:
        given = (("PHOIHOP_URL", url), ("PHOIHOP_CLIENT_ID", client_id), ("PHOIHOP_CLIENT_SECRET", client_secret))
        account = [said or os.environ.get(name, "") for name, said in given]
        if not all(account):
            raise ValueError(", ".join(name for (name, _), said in zip(given, account) if not said))
        self.patience = patience
        self.connection = Connection(account[0], account[1], account[2], language, patience)

    def close(self) -> None:
        """Let go of the connections."""
        self.connection.http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def push(
        self,
        rows: Iterable[Mapping[str, Any]],
        *,
        unit: str | None = None,
        programme: str | None = None,
        mode: str = "partial",
        dry_run: bool = False,
        key: str | None = None,
        receipts: Receipts | None = None,
        progress: Progress = silent,
    ) -> Report:
        """Rows `{kind, external_id, revision, data}`, 100,000 at most; `unit` and `programme` of those without.

        key: the Idempotency-Key, 16 to 128 of `[A-Za-z0-9_-]`; give your own where a program that died is to send the
        very same rows again. receipts: where to keep them.
        """
        with of_rows(rows) as body:
            how = manner(mode, unit, programme, None)
            return self.pushed(body, how, dry_run, key, receipts, progress)

    def push_file(
        self,
        path: Path | str,
        *,
        unit: str | None = None,
        programme: str | None = None,
        kind: str | None = None,
        mode: str = "partial",
        dry_run: bool = False,
        key: str | None = None,
        receipts: Receipts | None = None,
        progress: Progress = silent,
    ) -> Report:
        """A file .json, .ndjson, .jsonl, .csv or .xlsx, 64 MiB at most, as `push`. Raises ValueError for others."""
        with of_file(Path(path)) as body:
            how = manner(mode, unit, programme, kind)
            return self.pushed(body, how, dry_run, key, receipts, progress)

    def pushed(
        self, body: Body, how: dict[str, str], dry_run: bool, key: str | None, receipts: Receipts | None, told: Progress
    ) -> Report:
        """One push, and its receipts kept."""
        if dry_run:
            return self.send(body, {**how, "dry_run": "true"}, None, progress=told)
        digest = body.digest()
        key = key or key_of(digest, uuid4().hex)
        report = self.send(body, how, key, progress=told)
        if receipts is not None:
            receipts.keep(self.proofs(report), key=key, batch=report.batch, digest=digest)
        return report

    def send(
        self,
        body: Body,
        how: Mapping[str, str],
        key: str | None,
        *,
        batch: str | None = None,
        note: Callable[[str], None] | None = None,
        progress: Progress = silent,
    ) -> Report:
        """Push under a key until there is a report. batch: the one that it became already; note: is told which."""
        if batch is None:
            headers = {"Content-Type": body.media, **({"Idempotency-Key": key} if key else {})}
            if body.packs:
                headers["Content-Encoding"] = "gzip"
            content = lambda: body.sent(lambda done, total: progress("sending", done, total))  # noqa: E731
            said = self.connection.ask("POST", "/intake/batches", "counts", how, headers, content)
            report = Report(said)
            if not report.open:
                return report
            batch = said["id"]
            if note is not None:
                note(batch)
        return self.ended(batch, progress)

    def ended(self, batch: str, progress: Progress = silent) -> Report:
        """The whole report of a batch once its work is over. Raises NotDelivered when it does not move on."""
        wait, seen = Wait(replace(self.patience, first=0.2, most=2)), None
        while True:
            said = self.connection.ask("GET", f"/intake/batches/{batch}", "counts")
            if not Report(said).open:
                return Report(self.complete(said))
            place = (said["status"], said["progress"]["processed"])
            if place != seen:
                wait.renew()
                progress("working", said["progress"]["processed"], said["progress"]["total"])
            seen = place
            wait.rest(f"{batch}: {said['status']}")

    def complete(self, said: dict[str, Any]) -> dict[str, Any]:
        """A report with all rows that it has to tell of."""
        if "progress" not in said or len(said["rows"]) < SHOWN:
            return said
        codes = [one["code"] for one in said["by_code"]]
        return {**said, "rows": [*self.rows(said["id"], code=codes)]}

    def rows(self, batch: str, *, status: Iterable[str] = (), code: Iterable[str] = ()) -> Iterator[dict[str, Any]]:
        """The rows of a batch with `data` as it was sent; with any of these statuses and of these codes."""
        return self.pages(f"/intake/batches/{batch}/rows", {"status": list(status), "code": list(code)})

    def records(
        self, *, external_id: Iterable[str] = (), updated_after: datetime | None = None
    ) -> Iterator[dict[str, Any]]:
        """What the service holds of this source, by key: to compare with one's own books. A time needs its offset."""
        since = updated_after.isoformat() if updated_after else None
        return self.pages("/intake/records", {"external_id": list(external_id), "updated_after": since})

    def events(
        self,
        *,
        after: str | None = None,
        types: Iterable[str] = (),
        cursor: Path | str | None = None,
        end: bool = False,
    ) -> Iterator[dict[str, Any]]:
        """What happens, as it happens, without end; with `end`, until the end of the log.

        after: a cursor, or `tree:<As-Of>` of a list that was read. cursor: a file in which the place is kept.
        """
        return feed.follow(self.connection, after, types, Path(cursor) if cursor else None, end=end)

    def receipt(self, index: int) -> dict[str, Any]:
        """A place in the log with its hash."""
        return self.connection.ask("GET", f"/audit/receipts/{index}", "hash")

    def proofs(self, report: Report) -> list[dict[str, Any]]:
        """What to keep of a report's receipts: index, hash, the log's size, the time."""
        every = [self.receipt(index) for index in report.receipts]
        return [{name: one[name] for name in ("index", "hash", "size", "at")} for one in every]

    def pages(self, path: str, params: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """A list from its first row to its last."""
        after = None
        while True:
            page = self.connection.ask("GET", path, "items", {**params, "limit": 200, "after": after})
            yield from page["items"]
            after = page["next"]
            if after is None:
                return


def manner(mode: str, unit: str | None, programme: str | None, kind: str | None) -> dict[str, str]:
    """The query of a push."""
    said = {"mode": mode, "unit": unit, "programme": programme, "kind": kind}
    return {name: value for name, value in said.items() if value is not None}
