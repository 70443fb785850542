"""`Work`: one request, one actor, one transaction, committed before the answer leaves."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel import clock
from api.kernel.problem import Fault, Forbidden, Invalid, Say
from api.store import session as store
from api.store.actor import Actor
from api.store.asof import as_of
from api.store.log import seal
from api.store.model import Row
from api.web import replay
from api.web.cursor import Cursor
from api.web.roles import PERSONAL, Target, allowed, holds

R = TypeVar("R", bound=Row)


@dataclass
class Transaction:
    """What a handler works with. `size` is the log's size that `as_of` names, None for now."""

    actor: Actor
    session: AsyncSession
    request: Request
    size: int | None = None
    today: date = field(default_factory=clock.today)

    @property
    def headers(self) -> dict[str, str]:
        """Headers of the answer."""
        found: dict[str, str] = self.request.state.headers
        return found

    def source(self, model: type[R]) -> type[R]:
        """The model's rows, now or as of the size asked for."""
        return model if self.size is None else as_of(model, self.size)

    async def edges(self, *targets: UUID | None) -> set[tuple[UUID, UUID, str]]:
        """The caller's ways to these units and programmes, and to its own units."""
        wanted = [target for target in targets if target is not None]
        return await store.edges(self.session, self.actor, [*wanted, *self.actor.roots])

    async def may(self, permission: str, target: Target) -> bool:
        """Whether the actor has the permission on this row."""
        edges = await self.edges(target.unit, target.programme)
        return allowed(self.actor, permission, target, edges)

    async def need(self, permission: str, target: Target) -> None:
        """Raises Forbidden naming the permission unless the actor has it on this row."""
        if not await self.may(permission, target):
            raise Forbidden(permission)

    @property
    def cursor(self) -> Cursor:
        """The cursors of the list that is asked for."""
        made: Cursor = self.request.app.state.cursor
        return made.of(self.request.scope["route"].name)

    @property
    def writes(self) -> bool:
        """Whether the request may leave something behind."""
        return self.request.method != "GET"

    async def commit(self, response: Response, action: str, once: Sequence[str] = ()) -> None:
        """Flush, keep the answer if it has a key, seal, commit; the receipt goes into the answer's headers."""
        await self.session.flush()
        claim: replay.Claim | None = self.request.state.claim
        if claim is not None:
            await replay.keep(self.session, claim, response, self.headers, once)
        receipt = await seal(self.session, self.actor, action, self.request.state.request_id)
        await self.session.commit()
        if receipt is not None:
            self.headers["Audit-Receipt"] = str(receipt.index)


def parse_as_of(value: str) -> int | object:
    """`tree:<size>` or an RFC 3339 instant. Raises Invalid naming the parameter."""
    try:
        if value.startswith("tree:") and value[5:].isascii() and value[5:].isdigit() and len(value) < 24:
            return int(value[5:])
        return clock.parse_instant(value)
    except ValueError:
        said = Say("Cần thời điểm RFC 3339 hoặc tree:<số>.", "An RFC 3339 instant or tree:<size> is needed.")
        raise Invalid(errors=[Fault("INVALID_FORMAT", said, parameter="as_of")]) from None


async def begin(request: Request) -> AsyncIterator[Transaction]:
    """The request's transaction, which the door commits: reads on the reading pool, writes sealed with a leaf."""
    database: store.Database = request.app.state.database
    actor: Actor = request.state.actor
    permission = request.scope["route"].permission
    read = request.method == "GET"
    # Who may do it nowhere gets a transaction that only reads: enough to tell 404 from 403.
    write = not read and holds(actor, permission)
    async with database.begin(actor, write=write, own=permission in PERSONAL) as session:
        work = request.state.work = Transaction(actor, session, request)
        wanted = request.query_params.get("as_of") if read else None
        if wanted is not None:
            work.size = await store.tree_size(session, parse_as_of(wanted))  # type: ignore[arg-type]  # int or instant
            work.headers["As-Of"] = str(work.size)
        if request.state.claim is not None:
            await replay.recall(session, request.state.claim)
        yield work


Work = Annotated[Transaction, Depends(begin, scope="function")]
