"""phoihop-push: files, or a folder, handed in from a cron job; see --help for the exit codes."""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from phoihop.bar import Bar
from phoihop.body import media_of
from phoihop.client import Client, manner
from phoihop.folder import Folder
from phoihop.landing import beside, written
from phoihop.patience import Patience
from phoihop.problem import NotDelivered, Refused
from phoihop.queue import Queue, usual
from phoihop.report import Report
from phoihop.words import Words, language_of

STORED, SOME_REFUSED, NOT_DELIVERED, MISUSED = 0, 1, 2, 64
LATER = (NotDelivered, Refused, TimeoutError)


class Parser(argparse.ArgumentParser):
    """Wrong arguments have a code of their own: 2 means that a file waits."""

    def error(self, message: str) -> NoReturn:
        """Says how it is called."""
        self.print_usage(sys.stderr)
        self.exit(MISUSED, f"{self.prog}: {message}\n")


def parser(words: Words) -> Parser:
    """The arguments, told in one language."""
    made = Parser("phoihop-push", description=words("help"))
    made.add_argument("files", nargs="*", type=Path, metavar="FILE", help=words("help_files"))
    made.add_argument("--watch", type=Path, metavar="FOLDER", help=words("help_watch"))
    made.add_argument("--every", type=float, default=5, metavar="SECONDS", help=words("help_every"))
    for name in ("unit", "programme", "kind"):
        made.add_argument(f"--{name}", metavar="CODE", help=words(f"help_{name}"))
    made.add_argument("--mode", choices=("partial", "atomic"), default="partial", help=words("help_mode"))
    made.add_argument("--dry-run", action="store_true", help=words("help_dry"))
    made.add_argument("--queue", type=Path, default=usual(), metavar="FOLDER", help=words("help_queue"))
    made.add_argument("--patience", type=float, default=300, metavar="SECONDS", help=words("help_patience"))
    made.add_argument("--lang", choices=("vi", "en"), help=words("help_lang"))
    made.add_argument("--quiet", action="store_true", help=words("help_quiet"))
    return made


class Command:
    """One call: what was asked, and with whom it talks."""

    def __init__(self, asked: argparse.Namespace, client: Client, words: Words) -> None:
        self.asked, self.client, self.words = asked, client, words
        self.how = manner(asked.mode, asked.unit, asked.programme, asked.kind)
        self.bar = Bar(sys.stderr, words)

    def run(self) -> int:
        """The exit code."""
        if self.asked.dry_run:
            return max([self.tried(path) for path in self.asked.files])
        queue = Queue(self.asked.queue)
        if self.asked.watch:
            return self.watch(queue)
        keys = [queue.add(path, self.how).key for path in self.asked.files]
        try:
            good = self.deliver(queue)
        except LATER as error:
            self.later(queue, error)
            return NOT_DELIVERED
        good = good and not any(queue.outcome(key) is False for key in keys)
        return STORED if good else SOME_REFUSED

    def tried(self, path: Path) -> int:
        """A dry run of one file: its exit code."""
        try:
            report = self.client.push_file(path, **self.how, dry_run=True, progress=self.bar)  # type: ignore[arg-type]
        except (NotDelivered, Refused) as error:
            if isinstance(error, NotDelivered) or not error.final:
                return self.complain("not_tried", reason=error, code=NOT_DELIVERED)
            report = Report.of(error)
        self.tell(path, report, written(beside(path), report, self.words))
        return STORED if report.ok else SOME_REFUSED

    def deliver(self, queue: Queue, folder: Folder | None = None) -> bool:
        """Whether every row of what was sent is stored. Raises what the queue raises."""
        good = True
        for entry, report, path in queue.deliver(self.client, self.words, self.bar):
            self.tell(Path(entry.origin), report, path)
            good = good and report.ok
            if folder is not None:
                folder.forget(entry.origin)
        return good

    def watch(self, queue: Queue) -> NoReturn:
        """Without end: whoever stops it may do so at any moment."""
        folder = Folder(self.asked.watch.resolve(), queue, self.how)
        if not self.asked.quiet:
            print(self.words("watching", path=folder.path), flush=True)
        while True:
            try:
                folder.take()
                self.deliver(queue, folder)
            except (*LATER, OSError) as error:  # a share that is away comes back
                self.later(queue, error)
            time.sleep(self.asked.every)

    def tell(self, path: Path, report: Report, place: Path) -> None:
        """One line for a file."""
        self.bar.clear()
        if report.ok and self.asked.quiet:
            return
        seen = "" if report.ok else "; " + self.words("see", path=place)
        print(f"{path.name}: {self.words.summary(report)}{seen}", flush=True)

    def later(self, queue: Queue, error: Exception) -> None:
        """Why it waits."""
        reason: object = self.words("busy") if isinstance(error, TimeoutError) else error
        if isinstance(error, Refused):
            reason = self.words("account", reason=error)
        self.complain("kept", n=len(queue.entries()), reason=reason)

    def complain(self, name: str, code: int = NOT_DELIVERED, **values: object) -> int:
        """A sentence for the one who looks after the job; the exit code."""
        self.bar.clear()
        print(self.words(name, **values), file=sys.stderr, flush=True)
        return code


def wrong(asked: argparse.Namespace, words: Words) -> str | None:
    """What of a call cannot be done."""
    for path in asked.files:
        if not path.is_file():
            return words("no_file", path=path)
        try:
            media_of(path)
        except ValueError:
            return words("suffix", path=path)
    if asked.watch and not asked.watch.is_dir():
        return words("no_folder", path=asked.watch)
    if (asked.dry_run and not asked.files) or (asked.watch and (asked.dry_run or asked.files)):
        return words("apart")
    return None


def language_asked(given: Sequence[str]) -> str:
    """Of --lang, before anything is told; else of the environment."""
    said = re.search(r"--lang[= ](vi|en)\b", " ".join(given))
    return said[1] if said else language_of()


def main(given: Sequence[str] | None = None) -> int:
    """The exit code; a call that cannot be read ends at once."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    given = sys.argv[1:] if given is None else given
    language = language_asked(given)
    words = Words(language)
    reader = parser(words)
    asked = reader.parse_args(given)
    if said := wrong(asked, words):
        reader.error(said)
    try:
        client = Client(language=language, patience=Patience(asked.patience))
    except ValueError as error:
        reader.error(str(error) if "://" in str(error) else words("no_account"))
    try:
        with client:
            return Command(asked, client, words).run()
    except KeyboardInterrupt:
        return NOT_DELIVERED
    except OSError as error:
        print(f"{error}", file=sys.stderr)
        return NOT_DELIVERED
