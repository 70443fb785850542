"""The starting data of a new installation, and the demo over it (api/demo).

Everything is written through the rooms' own code, as an actor, so that log and sight hold from the first row.
"""

import json
import secrets as random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from api.demo.accounts import Accounts, seed_accounts
from api.identity import passwords
from api.identity.account import Membership, UserAccount
from api.kernel import clock
from api.kernel.ids import uuid7
from api.settings import Settings, write_private
from api.store.actor import SYSTEM
from api.store.log import seal
from api.store.session import BIND, binding, driver_url
from api.units.seeding import seed_units


@asynccontextmanager
async def owning(settings: Settings) -> AsyncIterator[AsyncSession]:
    """A session as the owner: starting data have no actor's sight yet."""
    engine = create_async_engine(driver_url(settings.owner_url))
    async with AsyncSession(engine, expire_on_commit=False) as session:
        await session.execute(BIND, binding(SYSTEM))
        yield session
    await engine.dispose()


async def close(session: AsyncSession, action: str) -> None:
    """Seal what was written, commit, and bind the next transaction."""
    await session.flush()
    await seal(session, SYSTEM, action, uuid7())
    await session.commit()
    await session.execute(BIND, binding(SYSTEM))


async def seed(settings: Settings) -> None:
    """Idempotent: units once, demo accounts once (their passwords stay in <data>/demo-accounts.json), then their doings."""
    async with owning(settings) as session:
        if not await session.scalar(text("select 1 from unit limit 1")):
            await seed_units(session)
            await session.execute(text("select refresh_sight(:day)"), {"day": clock.today()})
            await close(session, "starting_data")
        if not settings.with_demo:
            return
        if not await session.scalar(text("select 1 from user_account limit 1")):
            accounts = await seed_accounts(session)
            write_private(settings.data / "demo-accounts.json", json.dumps(accounts, indent=1))
            await close(session, "demo_accounts")
        await seed_demo(settings, session)


async def seed_demo(settings: Settings, session: AsyncSession) -> None:
    """What the sample accounts did, unless its last row is there: else nobody signs in, for passwords may have changed."""
    from api.demo import activity, plans, programmes
    from api.demo.door import opened

    if await session.scalar(text("select 1 from activity where external_id = :id and sample"), {"id": activity.LAST}):
        return
    await session.commit()  # nothing stays open while the doors work
    accounts: Accounts = json.loads((settings.data / "demo-accounts.json").read_text())
    async with opened(settings, accounts) as door:
        central = await programmes.seed_programmes(door)
        await session.execute(BIND, binding(SYSTEM))
        if await programmes.unmark(session, central["id"]):
            await close(session, "real_document")
        await session.commit()
        await plans.seed_plans(door)
        await activity.seed_activity(door)


async def first_admin(settings: Settings, username: str) -> str:
    """A new administrator and their password, which nothing keeps. Raises IntegrityError for a name that is taken."""
    password = random.token_urlsafe(16)
    async with owning(settings) as session:
        hashed = await passwords.hash_password(password)
        user = UserAccount(username=username, display_name=username, password_hash=hashed)
        session.add(user)
        await session.flush()
        session.add(Membership(principal_id=user.id, unit_id=None, role="admin", starts_on=clock.today()))
        await close(session, "first_admin")
    return password
