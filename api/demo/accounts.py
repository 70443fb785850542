"""Sample accounts with random secrets: both central focal points, two provinces, an auditor, an administrator."""

import asyncio
import secrets as random
from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity import passwords
from api.identity.account import Membership, ServiceAccount, UserAccount
from api.identity.source import Source
from api.kernel.ids import uuid7

SINCE = date(2017, 8, 1)
PEOPLE: dict[str, tuple[str, str | None, str]] = {  # user name -> display name, unit, role
    "focal_union": ("Đầu mối Tổng Liên đoàn (mẫu)", "TLD-BTG", "coordinator"),
    "focal_state": ("Đầu mối Bộ TTTT (mẫu)", "BTTTT-VP", "coordinator"),
    "leader_union": ("Lãnh đạo Tổng Liên đoàn (mẫu)", "TLD", "leader"),
    "leader_state": ("Lãnh đạo Bộ TTTT (mẫu)", "BTTTT", "leader"),
    "ldld_an_giang": ("Điều phối LĐLĐ An Giang (mẫu)", "LDLD-AN-GIANG", "coordinator"),
    "so_an_giang": ("Điều phối Sở TTTT An Giang (mẫu)", "STTTT-AN-GIANG", "coordinator"),
    "ldld_binh_thuan": ("Điều phối LĐLĐ Bình Thuận (mẫu)", "LDLD-BINH-THUAN", "coordinator"),
    "so_binh_thuan": ("Điều phối Sở TTTT Bình Thuận (mẫu)", "STTTT-BINH-THUAN", "coordinator"),
    "leader_ldld_an_giang": ("Lãnh đạo LĐLĐ An Giang (mẫu)", "LDLD-AN-GIANG", "leader"),
    "leader_so_an_giang": ("Lãnh đạo Sở TTTT An Giang (mẫu)", "STTTT-AN-GIANG", "leader"),
    "editor": ("Biên tập viên Ban Tuyên giáo (mẫu)", "TLD-BTG", "contributor"),
    "viewer": ("Người xem LĐLĐ An Giang (mẫu)", "LDLD-AN-GIANG", "viewer"),
    "auditor": ("Kiểm toán (mẫu)", None, "auditor"),
    "admin": ("Quản trị (mẫu)", None, "admin"),
}
MACHINES = {
    "machine_ldld_an_giang": "LDLD-AN-GIANG",
    "machine_so_an_giang": "STTTT-AN-GIANG",
    "machine_ldld_binh_thuan": "LDLD-BINH-THUAN",
    "machine_so_binh_thuan": "STTTT-BINH-THUAN",
}
Accounts = dict[str, dict[str, str]]


async def seed_accounts(session: AsyncSession) -> Accounts:
    """Users and machines with random secrets; the returned secrets are stored nowhere else."""
    units = {row.code: row.id for row in await session.execute(text("select code, id from unit"))}
    made: Accounts = {}
    plain = {username: random.token_urlsafe(12) for username in PEOPLE}
    hashes = await asyncio.gather(*map(passwords.hash_password, plain.values()))
    for (username, (name, unit, role)), hashed in zip(PEOPLE.items(), hashes, strict=True):
        user = UserAccount(username=username, display_name=name, password_hash=hashed, sample=True)
        session.add(user)
        await session.flush()
        session.add(serving(user.id, units[unit] if unit else None, role))
        made[username] = {"username": username, "password": plain[username]}
    for key, unit in MACHINES.items():
        made[key] = await seed_machine(session, key, unit, units[unit])
    await session.flush()
    return made


async def seed_machine(session: AsyncSession, key: str, code: str, unit: UUID) -> dict[str, str]:
    """A province's own system with its source and secret."""
    source = Source(unit_id=unit, code="system", name=f"Hệ thống của {code} (mẫu)", sample=True)
    session.add(source)
    await session.flush()
    plain, hashed = passwords.new_secret()
    kept = {"id": str(uuid7()), "hash": hashed}
    machine = ServiceAccount(
        unit_id=unit, source_id=source.id, client_id=key, name=source.name, secrets=[kept], sample=True
    )
    session.add(machine)
    await session.flush()
    session.add(serving(machine.id, unit, "machine"))
    return {"client_id": key, "client_secret": plain}


def serving(principal: UUID, unit: UUID | None, role: str) -> Membership:
    """A sample role from 2017 on, without an end."""
    return Membership(principal_id=principal, unit_id=unit, role=role, starts_on=SINCE, sample=True)
