"""One file in the queue: its copy, what is to be done with it, and its answer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from phoihop import disk


class Entry:
    """A folder of the queue, named by its number and nonce."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.body = folder, folder / "body"
        self.about: dict[str, Any] = json.loads((folder / "entry.json").read_text("utf-8"))
        self.number = int(folder.name.partition("-")[0])
        self.key: str = self.about["key"]
        self.origin: str = self.about["origin"]
        self.media: str = self.about["media"]
        self.digest: str = self.about["digest"]
        self.how: dict[str, str] = self.about["how"]
        self.watched: bool = self.about["watched"]

    @property
    def batch(self) -> str | None:
        """The batch that the service works on already."""
        said: str | None = self.about.get("batch")
        return said

    @property
    def target(self) -> Path | None:
        """Where its file goes."""
        said = self.about.get("target")
        return Path(said) if said else None

    def is_same(self, digest: str, how: Mapping[str, str]) -> bool:
        """Whether it sends this content in this manner."""
        return self.digest == digest and self.how == dict(how)

    def became(self, batch: str) -> None:
        """It waits at the service now: nothing needs to be sent any more."""
        self.note(batch=batch)

    def note(self, **more: str) -> None:
        """Remember."""
        self.about = {**self.about, **more}
        disk.write(self.folder / "entry.json", json.dumps(self.about).encode())

    @property
    def answer(self) -> dict[str, Any] | None:
        """report and proofs, as kept."""
        path = self.folder / "answer.json"
        if not path.exists():
            return None
        said: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return said

    def keep(self, answer: dict[str, Any]) -> None:
        """The service has spoken: from here on nothing is sent again."""
        disk.write(self.folder / "answer.json", json.dumps(answer).encode())

    def leave(self) -> None:
        """Out of the queue: at once, and then from the disk."""
        gone = self.folder.with_name(f".old-{self.folder.name}")
        disk.move(self.folder, gone)
        shutil.rmtree(gone, ignore_errors=True)
