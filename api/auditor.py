"""`./run audit`: the whole log and all that it speaks of, computed anew; the first flaw is named."""

from pathlib import Path

import psycopg
from pydantic import TypeAdapter, ValidationError

from api.audit.verifying import Receipt, audit, counted
from api.serving import Refused, database
from api.settings import Settings
from api.store.migrate import plain

KEPT = TypeAdapter(dict[str, object])


def examine(settings: Settings, receipts: Path | None) -> tuple[bool, str]:
    """Whether all is well, and what was looked at or is wrong first. Raises Refused for receipts that are none."""
    kept = read(receipts) if receipts else []
    with database(settings), psycopg.connect(plain(settings.owner_url)) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        for flaw in audit(connection, kept):
            return False, f"{flaw.where} {flaw.what}"
        return True, f"{counted(connection)}; {len(kept)} receipts"


def read(path: Path) -> list[Receipt]:
    """Receipts as JSON lines, with whatever members they have beside index and hash."""
    found = []
    try:
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                said = KEPT.validate_json(line)
                found.append(Receipt(int(str(said["index"])), str(said["hash"])))
    except (OSError, ValueError, KeyError, ValidationError) as error:
        raise Refused(
            f"{path}: không đọc được biên nhận. No receipts as JSON lines of index and hash there: {error!r}"
        ) from error
    return found
