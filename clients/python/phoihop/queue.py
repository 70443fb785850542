"""The queue on the disk: a file is in it, with its key, before anything is sent, and leaves it once its answer is kept.

    waiting/00000001-<nonce>/  body, entry.json (what to send, how, under which key), answer.json once there is one
    receipts.jsonl  deliveries.jsonl  reports/ (where none could be written beside the file)

Each step is one rename or can be taken again: whoever dies in the middle, the next run goes on.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

from phoihop import disk, landing
from phoihop.body import key_of, media_of, of_file
from phoihop.client import Client, Progress, silent
from phoihop.entry import Entry
from phoihop.problem import Refused
from phoihop.receipts import Lines, Receipts
from phoihop.report import Report
from phoihop.words import Words

VIETNAMESE = Words("vi")


def usual() -> Path:
    """PHOIHOP_QUEUE, or the place for what a user's programs remember."""
    if said := os.environ.get("PHOIHOP_QUEUE"):
        return Path(said)
    state = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".local" / "state"
    return Path(state) / "phoihop"


class Queue:
    """What waits to be sent, in the order of its coming."""

    def __init__(self, folder: Path | str | None = None) -> None:
        self.folder = disk.folder(Path(folder) if folder else usual()).resolve()
        self.waiting = disk.folder(self.folder / "waiting")
        self.receipts = Receipts(self.folder / "receipts.jsonl")
        self.deliveries = Lines(self.folder / "deliveries.jsonl")

    def entries(self) -> list[Entry]:
        """All, oldest first; one that another run delivers meanwhile is none any more."""
        found = []
        for path in sorted(self.waiting.glob("[0-9]*-*")):
            with suppress(FileNotFoundError):
                found.append(Entry(path))
        return found

    def add(self, path: Path, how: Mapping[str, str], *, watched: bool = False) -> Entry:
        """Take a file in; the entry of a run that died, when the same file waits already. Raises ValueError, OSError.

        how: the query of the push. watched: the file moves to done/ or failed/ afterwards.
        """
        media, origin = media_of(path), str(path.resolve())
        with disk.locked(self.folder / "adding.lock"):
            self.sweep()
            made = disk.folder(self.waiting / f".new-{uuid4().hex}")
            digest, known = disk.copy(path, made / "body"), self.entries()
            last = next((one for one in reversed(known) if one.origin == origin), None)
            if last is not None and last.is_same(digest, how):
                shutil.rmtree(made, ignore_errors=True)
                return last
            nonce = uuid4().hex
            about = {"origin": origin, "media": media, "how": dict(how), "digest": digest, "watched": watched}
            disk.write(made / "entry.json", json.dumps({**about, "key": key_of(digest, nonce), "at": now()}).encode())
            number = 1 + max((one.number for one in known), default=0)
            disk.move(made, self.waiting / f"{number:08}-{nonce}")
            return Entry(self.waiting / f"{number:08}-{nonce}")

    def sweep(self) -> None:
        """Nothing is left of what was broken off while it was taken in or thrown away."""
        for path in self.waiting.glob(".*"):
            shutil.rmtree(path, ignore_errors=True)

    def deliver(
        self, client: Client, words: Words = VIETNAMESE, progress: Progress = silent
    ) -> Iterator[tuple[Entry, Report, Path]]:
        """Send what waits, one after the other: entry, report, where the report was written, in whose words.

        Raises NotDelivered, Refused (of the account, not of the file) and TimeoutError (another process sends); what was
        not sent waits on.
        """
        with disk.locked(self.folder / "sending.lock", client.patience.seconds):
            while waiting := self.entries():
                entry = waiting[0]
                kept = entry.answer  # of a run that died before it was done with it
                answer = kept or self.ask(client, entry, progress)
                report = Report(answer["report"])
                path = landing.land(entry, report, words, disk.folder(self.folder / "reports"))
                self.record(entry, answer, again=kept is not None)
                entry.leave()
                yield entry, report, path

    def ask(self, client: Client, entry: Entry, progress: Progress) -> dict[str, Any]:
        """The answer to an entry with what proves it, kept before anything is made of it."""
        try:
            with of_file(entry.body, entry.media) as body:
                report = client.send(
                    body, entry.how, entry.key, batch=entry.batch, note=entry.became, progress=progress
                )
        except Refused as problem:
            if not problem.final:
                raise
            report = Report.of(problem)
        answer = {"report": report.said, "proofs": client.proofs(report)}
        entry.keep(answer)
        return answer

    def record(self, entry: Entry, answer: dict[str, Any], again: bool) -> None:
        """Receipts and the delivery, once each. again: a run that died may have got so far."""
        report = Report(answer["report"])
        about = {"key": entry.key, "batch": report.batch, "digest": entry.digest}
        self.receipts.keep(answer["proofs"], file=entry.origin, **about)
        if again and any(one["key"] == entry.key for one in self.deliveries):
            return
        told = {"status": report.status, "ok": report.ok, "counts": report.counts, "failure": report.failure}
        self.deliveries.add([{"at": now(), "file": entry.origin, **about, **told}])

    def outcome(self, key: str) -> bool | None:
        """Whether all of what had this key was stored; None for what was not delivered."""
        return next((bool(one["ok"]) for one in self.deliveries if one["key"] == key), None)


def now() -> str:
    """RFC 3339, UTC."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
