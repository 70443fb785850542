"""What the parties of a programme sign: one hash over its canonical content.

JSON with ordered keys and no spaces, UTF-8, over agreed fields only: no ids of rows, no status, no arrival stamp.
"""

import hashlib
import json
from datetime import date
from typing import Annotated, Any

from pydantic import Field
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.text import Line, Size, Title
from api.web.body import Schema

Printed = Annotated[Line, Size(5000, least=1)]

FIELDS = (
    "code", "code_number", "code_notation", "title", "level", "parent_id", "successor_of", "starts_on", "ends_on",
    "legal_bases", "recipients",
)  # fmt: skip
SIDES = "unit_id, focal_unit_id, signatory_office, signatory_capacity, signatory_name"
PARTIES = text(f"select {SIDES} from party where programme_id = :id order by ordinal")
CLAUSES = text("select path, section, title, text, party_unit_id from clause where programme_id = :id order by ordinal")


class Instrument(Schema):
    """One law, resolution or decree; number and day only where printed."""

    title: Printed
    number: Title | None = None
    issued_on: date | None = None


class LegalBasis(Schema):
    """A paragraph "Căn cứ ..." as printed, and the instruments that it names."""

    text: Printed
    instruments: Annotated[list[Instrument], Field(max_length=50)] = Field(default_factory=list)


class Arrival(Schema):
    """The arrival stamp of the agency that received the copy at hand; no part of what is signed."""

    agency: Title | None = None
    number: Title | None = None
    arrived_on: date | None = None


async def hash_of(session: AsyncSession, row: Any) -> str:
    """Hex SHA-256 of a programme's content with its parties and clauses as stored now."""
    agreed = {name: getattr(row, name) for name in FIELDS}
    for name, statement in (("parties", PARTIES), ("clauses", CLAUSES)):
        found = await session.execute(statement, {"id": row.id})
        agreed[name] = [dict(one._mapping) for one in found]
    body = json.dumps(agreed, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(body.encode()).hexdigest()
