"""What is asked of a push: whose rows, into which source, judged and told in which manner."""

import json
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from api.store.actor import Actor

Mode = Literal["partial", "atomic"]


@dataclass(frozen=True, slots=True)
class Push:
    """A batch on its way: whose, into which source and how its rows are judged and told. `id` is the batch's.

    given: what rows take that do not say it themselves, kind: what a file's rows are; columns: its fields' letters. A row that is no JSON
    is refused `alone`, or with its whole batch. language: `vi` or `en`.
    """

    id: UUID
    actor: Actor
    source: UUID
    unit: UUID
    mode: Mode = "partial"
    full: bool = False
    language: str = "vi"
    given: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    kind: str | None = None
    alone: bool = True

    @property
    def manner(self) -> str:
        """What a batch keeps of it, as JSON."""
        kept = ("full", "language", "given", "columns", "kind")
        return json.dumps({name: getattr(self, name) for name in kept}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Ask:
    """What makes a request the same as one before: its key, and the digest of query and body."""

    key: str
    hash: bytes
    media: str
