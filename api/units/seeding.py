"""The starting data into an empty database, a statement a table."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.folding import searchable, sort_key
from api.kernel.ids import uuid7
from api.store.model import Row
from api.units.dated import UnitCode, UnitName, UnitParent
from api.units.province import Province, ProvinceName
from api.units.reorganisation import Reorganisation
from api.units.starting import Starting, starting
from api.units.succession import Succession
from api.units.unit import Unit

Ids = dict[str, UUID]


async def seed_units(session: AsyncSession) -> bool:
    """Provinces, units, reorganisations; False and nothing written where units stand already.

    Within the caller's transaction, which seals and commits. Sight is not refreshed here: no programme stands yet.
    """
    if await session.scalar(select(Unit.id).limit(1)) is not None:
        return False
    data = starting()
    provinces = {row.code: uuid7() for row in data.provinces}
    units = {row.code: uuid7() for row in data.units}
    await place(session, data, provinces)
    await found(session, data, provinces, units)
    await reorganise(session, data, units)
    return True


async def write(session: AsyncSession, model: type[Row], rows: Sequence[dict[str, Any]]) -> None:
    """All rows of a table at once."""
    await session.execute(insert(model), [{"id": uuid7(), **row} for row in rows])


async def place(session: AsyncSession, data: Starting, ids: Ids) -> None:
    """Provinces of both maps and their dated names."""
    plain = ("code", "gso_code", "valid_from", "valid_to")
    kept = [
        {
            "id": ids[row.code],
            **{key: getattr(row, key) for key in plain},
            "tile": {key: list(at) for key, at in row.tiles.items()},
        }
        for row in data.provinces
    ]
    await write(session, Province, kept)
    called = [
        {"province_id": ids[row.code], "sort_key": sort_key(name.name)}
        | {key: getattr(name, key) for key in ("valid_from", "name", "name_en", "type")}
        for row in data.provinces
        for name in row.names
    ]
    await write(session, ProvinceName, called)


async def found(session: AsyncSession, data: Starting, provinces: Ids, ids: Ids) -> None:
    """Units with their names, codes and lines."""
    plain = ("code", "kind", "side", "started_on", "ended_on")
    kept = [
        {"id": ids[row.code], "province_id": provinces[row.province] if row.province else None}
        | {key: getattr(row, key) for key in plain}
        for row in data.units
    ]
    await write(session, Unit, kept)
    names = [
        {
            "unit_id": ids[row.code],
            "folded": searchable(name.vi, name.en, name.short, row.code),
            "sort_key": sort_key(name.vi),
        }
        | {key: getattr(name, key) for key in ("valid_from", "vi", "en", "short", "derived")}
        for row in data.units
        for name in row.names
    ]
    await write(session, UnitName, names)
    codes = [
        {"unit_id": ids[row.code], "scheme": code.scheme, "value": code.value, "valid_from": code.valid_from}
        for row in data.units
        for code in row.codes
    ]
    await write(session, UnitCode, codes)
    lines = [
        {"unit_id": ids[row.code], "parent_id": ids[up.code], "line": up.line, "valid_from": up.valid_from}
        for row in data.units
        for up in row.parents
    ]
    await write(session, UnitParent, lines)


async def reorganise(session: AsyncSession, data: Starting, ids: Ids) -> None:
    """What was reorganised before this system began: nobody prepared or confirmed it here."""
    acts = [(uuid7(), row) for row in data.reorganisations]
    kept = [
        {"id": id, "effective_on": row.effective_on, "kind": row.kind, "legal_basis": row.legal_basis}
        | {"status": "confirmed" if row.confirmed else "prepared"}
        | {"predecessors": [{"unit": str(ids[code]), "code": code} for code in row.predecessors]}
        | {"successors": [{"unit": str(ids[s.code]), "code": s.code, "fields": list(s.fields)} for s in row.successors]}
        for id, row in acts
    ]
    await write(session, Reorganisation, kept)
    passed = [
        {"predecessor_id": ids[code], "successor_id": ids[heir.code], "fields": list(heir.fields)}
        | {"reorganisation_id": id, "effective_on": row.effective_on}
        for id, row in acts
        if row.confirmed
        for code in row.predecessors
        for heir in row.successors
    ]
    await write(session, Succession, passed)
