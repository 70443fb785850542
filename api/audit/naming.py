"""What ids in a version of a row stand for: the names that a reader knows the objects by, within their own sight."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import text

from api.web.work import Transaction

Names = dict[str, dict[str, str]]  # id -> {id, name}

# Statement -> the columns whose ids it names. Each gives id and name of those of :ids that the reader sees.
NAMED: dict[str, tuple[str, ...]] = {
    "select distinct on (unit_id) unit_id as id, vi as name from unit_name where unit_id = any(:ids)"
    " order by unit_id, valid_from desc": ("unit_id", "focal_unit_id", "party_unit_id", "parent_id"),
    "select id, coalesce(code, title) as name from programme where id = any(:ids)": (
        "programme_id", "parent_id", "successor_of",
    ),
    "select id, title as name from campaign where id = any(:ids)": ("campaign_id",),
    "select id, path as name from clause where id = any(:ids)": ("aligned_id",),
    "select distinct on (province_id) province_id as id, name from province_name where province_id = any(:ids)"
    " order by province_id, valid_from desc": ("province_id",),
    "select id, name from source where id = any(:ids)": ("source_id",),
    "select id, display_name as name from user_account where id = any(:ids)"
    " union all select id, name from service_account where id = any(:ids)": (
        "principal_id", "submitted_by", "confirmed_by", "attested_by", "signed_by", "granted_by",
    ),
}  # fmt: skip


async def referred(work: Transaction, versions: Iterable[dict[str, Any]], known: Names) -> Names:
    """Every object that the versions name and the reader sees, by id, beside those known."""
    seen, found = list(versions), dict(known)
    for statement, columns in NAMED.items():
        ids = {value for version in seen for name in columns if (value := version.get(name)) is not None}
        if ids - found.keys():
            rows = await work.session.execute(text(statement), {"ids": [UUID(id) for id in ids]})
            found |= {str(row.id): {"id": str(row.id), "name": row.name} for row in rows}
    return found
