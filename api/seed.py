"""The starting data of a new installation, and the demo: real documents, sample accounts, marked as samples.

Everything is written through the rooms' own code, as an actor, so that log and sight hold from the first row.
"""

import json
import secrets as random
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity import passwords
from api.identity.account import Membership, ServiceAccount, UserAccount
from api.identity.source import Source
from api.kernel import clock
from api.kernel.ids import uuid7
from api.settings import Settings, write_private
from api.store.actor import SYSTEM
from api.store.log import seal
from api.store.session import BIND, binding
from api.units.seeding import seed_units

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
}


async def seed(settings: Settings) -> None:
    """Idempotent: units once, demo accounts once (their passwords stay in <data>/demo-accounts.json)."""
    from sqlalchemy.ext.asyncio import create_async_engine

    from api.store.session import driver_url

    engine = create_async_engine(driver_url(settings.owner_url))  # the owner: starting data have no actor's sight yet
    async with AsyncSession(engine, expire_on_commit=False) as session:
        await session.execute(BIND, binding(SYSTEM))
        if not await session.scalar(text("select 1 from unit limit 1")):
            await seed_units(session)
            await session.execute(text("select refresh_sight(current_date)"))
            await seal(session, SYSTEM, "starting_data", uuid7())
        await session.commit()
        if settings.with_demo and not await session.scalar(text("select 1 from user_account limit 1")):
            await session.execute(BIND, binding(SYSTEM))
            accounts = await seed_accounts(session)
            await seal(session, SYSTEM, "demo_accounts", uuid7())
            write_private(settings.data / "demo-accounts.json", json.dumps(accounts, indent=1))
            await session.commit()
        standing = await session.scalar(STANDING, {"codes": [CENTRAL, *(f"CTPH-{code}" for code in PROVINCES)]})
    await engine.dispose()
    if settings.with_demo and standing != 1 + len(PROVINCES):  # else nobody signs in: passwords may have changed
        await seed_programmes(settings)


async def first_admin(settings: Settings, username: str) -> str:
    """A new administrator and their password, which nothing keeps. Raises IntegrityError for a name that is taken."""
    from sqlalchemy.ext.asyncio import create_async_engine

    from api.store.session import driver_url

    password, engine = random.token_urlsafe(16), create_async_engine(driver_url(settings.owner_url))
    async with AsyncSession(engine, expire_on_commit=False) as session:
        await session.execute(BIND, binding(SYSTEM))
        hashed = await passwords.hash_password(password)
        user = UserAccount(username=username, display_name=username, password_hash=hashed)
        session.add(user)
        await session.flush()
        session.add(Membership(principal_id=user.id, unit_id=None, role="admin", starts_on=clock.today()))
        await session.flush()
        await seal(session, SYSTEM, "first_admin", uuid7())
        await session.commit()
    await engine.dispose()
    return password


async def unit_ids(session: AsyncSession) -> dict[str, UUID]:
    return {row.code: row.id for row in await session.execute(text("select code, id from unit"))}


async def seed_accounts(session: AsyncSession) -> dict[str, dict[str, str]]:
    """Users and machines with random secrets; the returned secrets are stored nowhere else."""
    units, made = await unit_ids(session), {}
    for username, (name, unit, role) in PEOPLE.items():
        password = random.token_urlsafe(12)
        hashed = await passwords.hash_password(password)
        user = UserAccount(username=username, display_name=name, password_hash=hashed, sample=True)
        session.add(user)
        await session.flush()
        session.add(
            Membership(principal_id=user.id, unit_id=unit and units[unit], role=role, starts_on=SINCE, sample=True)
        )
        made[username] = {"username": username, "password": password}
    for key, unit in MACHINES.items():
        source = Source(unit_id=units[unit], code="system", name=f"Hệ thống của {unit} (mẫu)", sample=True)
        session.add(source)
        await session.flush()
        plain, hashed_secret = passwords.new_secret()
        kept = {"id": str(uuid7()), "hash": hashed_secret}
        machine = ServiceAccount(
            unit_id=units[unit], source_id=source.id, client_id=key, name=source.name, secrets=[kept], sample=True
        )
        session.add(machine)
        await session.flush()
        session.add(
            Membership(principal_id=machine.id, unit_id=units[unit], role="machine", starts_on=SINCE, sample=True)
        )
        made[key] = {"client_id": key, "client_secret": plain}
    await session.flush()
    return made


async def seed_programmes(settings: Settings) -> None:
    """Programme 1383, imported from its own text and attested, and two provincial ones: through the API's own doors.

    Each step looks first whether it was done: a start that died half-way goes on where it stopped.
    """
    from api.app import create_app

    accounts = json.loads((settings.data / "demo-accounts.json").read_text())
    app = create_app(settings)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="https://localhost/api/v1") as client,
    ):
        union, state = [await sign_in(client, accounts[name]) for name in ("focal_union", "focal_state")]
        if (central := await known(client, union, CENTRAL)) is None:
            file = {"file": ("1383-ctph-tld-btttt.txt", DOCUMENT.read_bytes(), "text/plain")}
            central = (await take(client.post("/programmes/import", headers=union, files=file)))["programme"]
        await attest(client, central, union, state, CENTRAL)
        for province, name in PROVINCES.items():
            await provincial(client, accounts, central, province, name)


async def known(client: httpx.AsyncClient, who: dict[str, str], code: str) -> Any:
    """The programme of a code, None where there is none yet."""
    found = await take(client.get("/programmes", params={"code": code}, headers=who))
    return found["items"][0] if found["items"] else None


async def take(call: Any) -> Any:
    """The JSON of a success; RuntimeError with the problem otherwise."""
    answer = await call
    if answer.status_code >= 300:
        raise RuntimeError(f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text}")
    return answer.json()


async def sign_in(client: httpx.AsyncClient, account: dict[str, str]) -> dict[str, str]:
    signed = await take(client.post("/auth/sessions", json=account))
    return {"Authorization": f"Bearer {signed['access_token']}"}


async def etag(client: httpx.AsyncClient, path: str, who: dict[str, str]) -> dict[str, str]:
    return {**who, "If-Match": (await client.get(path, headers=who)).headers["etag"]}


async def attest(
    client: httpx.AsyncClient, programme: Any, one: dict[str, str], other: dict[str, str], number: str
) -> None:
    """Both parties confirm the paper; the first one's coordinator activates. Done steps are left as they are."""
    path = f"/programmes/{programme['id']}"
    status = (await take(client.get(path, headers=one)))["status"]
    if status in ("draft", "in_review"):
        said = len((await take(client.get(f"{path}/attestation", headers=one)))["items"])
        if said == 0:
            file = {"file": ("ban-ky-mau.pdf", SCAN, "application/pdf")}
            form = {"number": number, "signed_on": programme["starts_on"]}
            await take(client.post(f"{path}/attestation", headers=await etag(client, path, one), files=file, data=form))
        await take(client.post(f"{path}/attestation/confirmation", headers=await etag(client, path, other)))
        status = "signed"
    if status == "signed":
        await take(client.post(f"{path}/activation", headers=await etag(client, path, one)))


async def provincial(client: httpx.AsyncClient, accounts: Any, central: Any, province: str, name: str) -> None:
    """The pair LĐLĐ + Sở of a province, each its own focal unit, for the period of 1383."""
    key = province.lower().replace("-", "_")
    union, state = [await sign_in(client, accounts[f"{side}_{key}"]) for side in ("ldld", "so")]
    code = f"CTPH-{province}"
    if (made := await known(client, union, code)) is None:
        units = [(await take(client.get("/me", headers=who)))["memberships"][0]["unit"]["id"] for who in (union, state)]
        body = {
            "code": code,
            "title": f"Chương trình phối hợp giữa Liên đoàn Lao động và Sở Thông tin và Truyền thông {name}"
            " giai đoạn 2017 - 2022",
            "level": "provincial",
            "parent_id": central["id"],
            "starts_on": central["starts_on"],
            "ends_on": central["ends_on"],
            "parties": [{"unit_id": unit, "focal_unit_id": unit} for unit in units],
        }
        made = await take(client.post("/programmes", headers=union, json=body))
    await attest(client, made, union, state, code)


PROVINCES = {"AN-GIANG": "An Giang", "BINH-THUAN": "Bình Thuận"}
STANDING = text(
    "select count(*) from programme where code = any(:codes) and status not in ('draft', 'in_review', 'signed')"
)
CENTRAL = "1383/CTPH-TLĐ-BTTTT"
DOCUMENT = Path(__file__).parent / "programmes" / "data" / "1383-ctph-tld-btttt.txt"
SCAN = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""  # an empty sheet: the demo has no scan of the real paper
