"""A reading as plain values, to be held against what stands beside its document in documents/*.json."""

import json
from pathlib import Path
from typing import Any

from api.programmes.reading import Reading

DOCUMENTS = Path(__file__).parent / "documents"
OWN = sorted(path.stem for path in DOCUMENTS.glob("*.json"))


def plain(reading: Reading) -> dict[str, Any]:
    """All that is read, without the places where it stands; of what is unread also those."""
    return {
        "code": reading.code,
        "place": reading.place,
        "period": [str(reading.starts_on), str(reading.ends_on)],
        "title": reading.title,
        "letterhead": sorted(reading.letterhead),
        "parties": [
            [one.name, one.short, one.focal, one.signatory_capacity, one.signatory_office, one.signatory_name]
            for one in reading.parties
        ],
        "legal_bases": [
            [[i.title, i.number, str(i.issued_on)] for i in one.instruments] for one in reading.legal_bases
        ],
        "agreement": reading.agreement,
        "clauses": {one.path: [one.section, one.title, one.text, one.party] for one in reading.clauses},
        "recipients": list(reading.recipients),
        "arrival": str(reading.arrival),
        "missing": list(reading.missing),
    }


def left(reading: Reading) -> list[list[Any]]:
    """What is unread: line, code, the line's words."""
    return [[one.line, one.code, " ".join(one.text.split())] for one in reading.unread]


def expected(name: str) -> dict[str, Any]:
    """The reading that we want, with `unread` of the .txt."""
    found: dict[str, Any] = json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))
    return found
