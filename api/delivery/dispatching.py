"""The worker of webhooks: takes the feed over into deliveries, and calls until each is told or given up.

    feed --fill--> pending --claim--> (call) --settle--> delivered
                      ^                          |
                      +---- SCHEDULE, 75 hours --+--> failed, or the webhook is stopped

At least once, and of one object in order: an event waits until the one before it is told or given up. A claim is a
lease, so that what a killed process held is called again under the same id. A webhook that fails rests as a whole and is
tried with one event, the least tried first, so that one which its receiver cannot take holds up its own object alone.
What waits for a webhook stays in the log, WINDOW events of it here. Several processes take turns.
"""

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import structlog
from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from api.delivery.address import Refused, target_of
from api.delivery.feed import Mark, read
from api.delivery.sending import GONE, Caller, Outcome, client_of, trust
from api.delivery.signing import headers, signers
from api.identity.principal import look_up
from api.kernel import clock
from api.kernel.ids import uuid7
from api.settings import Settings
from api.store.actor import SYSTEM, Actor
from api.store.log import seal
from api.store.session import Database
from api.web.roles import holds

log = structlog.get_logger()
SCHEDULE = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)  # seconds from a failed call to the next one
WINDOW, STEP, BATCH = 1000, 200, 16  # events that wait here, that are taken over at once, that are called at once
DAYS, HOUR = 90, 3600  # that what was told or given up is kept; seconds between two clearings
ABREAST = 3  # webhooks that ask the database at once, of a process
LEASE, PAUSE = 60, 0.5  # seconds that a claim holds; between two looks

CLEAR = text("delete from delivery where done_at < now() - make_interval(days => :days)")
DUE = text("""select w.id from webhook w where w.status = 'active' and (w.resumes_at is null or w.resumes_at <= now())
  and (w.leaf < tree_size() or exists (
    select from delivery d where d.webhook_id = w.id and d.status = 'pending' and d.next_at <= now()))""")
HOOK = text("""select w.*, (select count(*) from delivery d where d.webhook_id = w.id and d.status = 'pending') as waiting
  from webhook w where w.id = :id and w.status = 'active' and (w.resumes_at is null or w.resumes_at <= now())""")
ADVANCE = text("""update webhook set leaf = :leaf, change = :change
  where id = :id and (leaf, change) = (:was_leaf, :was_change) and status = 'active' returning id""")
TAKE = text("""insert into delivery (id, webhook_id, principal_id, unit_id, leaf, change, object_id, event)
  select e.id, :hook, :principal, :unit, e.leaf, e.change, e.object_id, e.event from jsonb_to_recordset(:events)
    as e(id uuid, leaf bigint, change bigint, object_id uuid, event jsonb)
  on conflict (webhook_id, leaf, change) do update set status = 'pending', attempts = 0, next_at = now(), done_at = null
    where delivery.status <> 'pending'""").bindparams(bindparam("events", type_=JSONB))
CLAIM = text("""with due as (
  select d.id from delivery d where d.webhook_id = :hook and d.status = 'pending' and d.next_at <= now()
    and not exists (select from delivery e where e.webhook_id = d.webhook_id and e.object_id = d.object_id
      and e.status = 'pending' and (e.leaf, e.change) < (d.leaf, d.change))
  order by case when :most = 1 then d.attempts else 0 end, d.leaf, d.change limit :most for update skip locked)
  update delivery d set next_at = now() + make_interval(secs => :lease), attempts = d.attempts + 1
  from due where d.id = due.id returning d.id, d.event, d.attempts""")
SETTLE = text("""update delivery d set status = e.status, next_at = now() + make_interval(secs => e.wait),
    done_at = case when e.status = 'pending' then null else now() end, tries = d.tries || e.try,
    attempts = case when e.again then 0 else d.attempts end
  from jsonb_to_recordset(:ended) as e(id uuid, attempts bigint, status text, wait float, try jsonb, again boolean)
  where (d.id, d.attempts) = (e.id, e.attempts) and d.status = 'pending'""").bindparams(bindparam("ended", type_=JSONB))
FARED = text("""update webhook set failures = case when :good then 0 else failures + 1 end,
    resumes_at = case when :good then null else now() + make_interval(secs => :wait) end where id = :id""")
AWAKE = text("""update delivery set next_at = now() where webhook_id = :id and status = 'pending'
  and next_at > now() + make_interval(secs => :lease)""")
STOP = text("""update webhook set status = 'stopped', reason = :reason, version = version + 1, updated_at = now()
  where id = :id and status = 'active' returning id""")


@dataclass(frozen=True, slots=True)
class Ended:
    """A claimed delivery and what came of its call."""

    claim: Any
    outcome: Outcome

    @property
    def spent(self) -> bool:
        """It failed, and the schedule has no further try."""
        return not self.outcome.good and self.claim.attempts > len(SCHEDULE)

    @property
    def wait(self) -> int:
        """Seconds to the next try."""
        if self.outcome.good:
            return 0
        return max(SCHEDULE[min(self.claim.attempts, len(SCHEDULE)) - 1], self.outcome.retry_after)


class Dispatcher:
    """Of one process: a task for each webhook that has something to do."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database, self.settings, self.context = database, settings, trust(settings.webhook_ca)
        self.running: dict[UUID, asyncio.Task[None]] = {}
        self.cleared = float(-HOUR)  # time.monotonic() of the last clearing
        self.gate = asyncio.Semaphore(ABREAST)  # for the database, not for calls: who hangs holds up nobody

    async def keep_up(self) -> None:
        """Until cancelled. A webhook that hangs keeps none of the others waiting."""
        try:
            while True:
                try:
                    await self.look()
                except Exception as error:  # the database may be away for a while; the next look tries again
                    log.error("webhooks", error=repr(error))
                await asyncio.sleep(PAUSE)
        finally:
            for task in self.running.values():
                task.cancel()
            await asyncio.gather(*self.running.values(), return_exceptions=True)

    async def look(self) -> None:
        """Begin with every webhook that has something to do and is not in hand."""
        self.running = {id: task for id, task in self.running.items() if not task.done()}
        async with self.database.begin(SYSTEM, write=True) as session:
            if time.monotonic() > self.cleared + HOUR:
                await session.execute(CLEAR, {"days": DAYS})
                await session.commit()
                self.cleared = time.monotonic()
                return
            due = list((await session.execute(DUE)).scalars())
        for id in set(due) - self.running.keys():
            self.running[id] = asyncio.create_task(self.tend(id))

    async def tend(self, id: UUID) -> None:
        """Everything that one webhook has to do now; what goes wrong is tried again at the next look."""
        try:
            await self.through(id)
        except Exception as error:
            log.error("webhook", id=str(id), error=repr(error))

    async def through(self, id: UUID) -> None:
        """Turn after turn, over the same connections."""
        async with client_of(self.context) as client:
            while await self.turn(id, client):
                pass

    async def turn(self, id: UUID, client: httpx.AsyncClient) -> bool:
        """Take over some of the feed, and make some calls; whether there was anything to do."""
        async with self.gate:
            hook, filled = await self.taken_over(id)
            claims = await self.claim(hook) if hook else []
        if not claims:
            return filled
        ended = await self.called(hook, claims, client)
        async with self.gate, self.database.begin(SYSTEM, write=True) as session:
            await settle(session, hook, ended)
            await session.commit()
        return True

    async def taken_over(self, id: UUID) -> tuple[Any, bool]:
        """The webhook, None when it has nothing to say now, and whether the feed went on."""
        async with self.database.begin(SYSTEM, write=True) as session:
            hook = (await session.execute(HOOK, {"id": id})).one_or_none()
        owner = None if hook is None else await look_up(self.database, hook.principal_id, None, None)
        if hook is None or owner is None or owner.confined or not holds(owner, "webhook:manage"):
            return None, False
        return hook, hook.waiting < WINDOW and await self.fill(hook, owner)

    async def claim(self, hook: Any) -> list[Any]:
        """What is due, held for LEASE seconds: of a webhook that failed, one event."""
        async with self.database.begin(SYSTEM, write=True) as session:
            most = 1 if hook.failures else BATCH
            found = (await session.execute(CLAIM, {"hook": hook.id, "most": most, "lease": LEASE})).all()
            await session.commit()
        return list(found)

    async def fill(self, hook: Any, owner: Actor) -> bool:
        """Take the next events of the owner's feed over. False at the end of the log."""
        was = Mark(hook.leaf, hook.change)
        told = await read(self.database, owner, was, hook.types, STEP)
        if told.next == was:
            return False
        events = [
            {"id": str(uuid7()), "leaf": leaf, "change": change, "object_id": str(one.data.id), "event": one.model_dump(mode="json")}
            for one in told.events
            for leaf, change in [one.id.split("-")]
        ]  # fmt: skip
        async with self.database.begin(SYSTEM, write=True) as session:
            moved = {"id": hook.id, "leaf": told.next.leaf, "change": told.next.change}
            moved |= {"was_leaf": was.leaf, "was_change": was.change}
            if await session.scalar(ADVANCE, moved) is None:
                return True  # another process was faster, or its owner turned it back
            given = {"hook": hook.id, "principal": hook.principal_id, "unit": hook.unit_id, "events": events}
            await session.execute(TAKE, given)
            await session.commit()
        return True

    async def called(self, hook: Any, claims: Any, client: httpx.AsyncClient) -> list[Ended]:
        """The calls of one batch, side by side: they are of different objects."""
        try:
            target = target_of(hook.url, self.settings.webhook_hosts)
        except Refused:  # listed when it was registered, and no more
            return [Ended(one, Outcome(None, "address_refused", 0)) for one in claims]
        caller = Caller(target, client)
        return list(await asyncio.gather(*(self.call(hook, caller, one) for one in claims)))

    async def call(self, hook: Any, caller: Caller, claim: Any) -> Ended:
        """Sign and send one event."""
        body = json.dumps(claim.event, ensure_ascii=False, separators=(",", ":")).encode()
        now = clock.now()
        keys = signers(self.settings.secrets["webhook"], hook.id, hook.generation, hook.rotated_at, now)
        return Ended(claim, await caller.post(headers(keys, claim.event["id"], body, now), body))


async def settle(session: AsyncSession, hook: Any, ended: list[Ended]) -> None:
    """Write down what came of a batch, for each event and for the webhook as a whole."""
    good = any(one.outcome.good for one in ended)
    stops = "gone" if any(one.outcome.status == GONE for one in ended) else None
    if not good and hook.failures >= len(SCHEDULE):
        stops = stops or "failing"
    await session.execute(SETTLE, {"ended": [written(one, stopping=stops is not None) for one in ended]})
    await session.execute(FARED, {"id": hook.id, "good": good, "wait": 0 if good else rest(hook.failures, ended)})
    if good and hook.failures:
        await session.execute(AWAKE, {"id": hook.id, "lease": LEASE})
    if stops and await session.scalar(STOP, {"id": hook.id, "reason": stops}):
        log.warning("webhook_stopped", id=str(hook.id), reason=stops)
        await seal(session, SYSTEM, "stop_webhook", uuid7())


def rest(failures: int, ended: list[Ended]) -> int:
    """Seconds that a webhook rests after one more batch that failed whole."""
    return max(SCHEDULE[min(failures, len(SCHEDULE) - 1)], *(one.outcome.retry_after for one in ended))


def written(one: Ended, *, stopping: bool) -> dict[str, Any]:
    """A row of SETTLE. What waits for a webhook that stops begins anew with it."""
    outcome = one.outcome
    status = "delivered" if outcome.good else "failed" if one.spent and not stopping else "pending"
    tried = {"at": clock.now().isoformat(), "status": outcome.status, "error": outcome.error, "ms": outcome.ms}
    return {
        "id": str(one.claim.id), "attempts": one.claim.attempts, "status": status, "wait": one.wait, "try": [tried],
        "again": stopping,
    }  # fmt: skip
