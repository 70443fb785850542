"""Getting in, for machines: client credentials, proved by a secret or by a signed assertion (api.md section 2)."""

from typing import Annotated, Literal

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select

from api.identity import assertion, passwords, throttle, tokens
from api.identity.account import ServiceAccount
from api.identity.signing_in import minted
from api.kernel.problem import Fault, Invalid, Say, Unauthenticated
from api.kernel.text import Line, Size
from api.store.actor import SYSTEM
from api.store.session import Database
from api.web.body import Form, Schema, fields
from api.web.door import Router

router = Router(prefix="/auth", tags=["auth"])
REFUSED = Say("Thông tin xác thực của hệ thống không đúng.", "The client's credentials are wrong.")
ONE = Say(
    "Cần đúng một trong hai: client_secret hoặc client_assertion.",
    "Exactly one of client_secret and client_assertion is needed.",
)


class MachineToken(Schema):
    """RFC 6749, section 4.4.3."""

    access_token: str
    token_type: str = "Bearer"
    expires_in: int


class Credentials(BaseModel):
    """A client's secret (RFC 6749, 4.4.2) or assertion (RFC 7523, 2.2). Other grants are refused like a wrong secret."""

    model_config = ConfigDict(extra="forbid")

    grant_type: Annotated[Line, Size(100)]
    client_id: Annotated[Line, Size(200)] | None = None
    client_secret: Annotated[Line, Size(200)] | None = None
    client_assertion_type: Literal["urn:ietf:params:oauth:client-assertion-type:jwt-bearer"] | None = None
    client_assertion: Annotated[Line, Size(tokens.MAX_TOKEN), Field(description="a JWT of at most a minute")] | None = (
        None
    )


@router.post("/token")
async def machine_token(request: Request, sent: Annotated[Form[Credentials], fields(Credentials)]) -> MachineToken:
    """A bearer for a service account (client credentials), for its secret or for an assertion that its key signed."""
    given = sent.value()
    signed = (given.client_assertion is None, given.client_assertion_type is None)
    if (given.client_secret is None) == signed[0] or signed[0] != signed[1] or (signed[0] and given.client_id is None):
        raise Invalid(errors=[Fault("MISSING_FIELD", ONE, pointer="/client_secret")])
    said = assertion.read(given.client_assertion) if given.client_assertion is not None else None
    attempt = throttle.admit(request, given.client_id or (said.client[:200] if said else ""))
    account = await (
        by_secret(request, given) if given.client_assertion is None else by_assertion(request, given, said)
    )
    if given.grant_type != "client_credentials" or account is None or account.disabled:
        raise Unauthenticated(REFUSED)
    attempt.succeed()
    token = minted(request, account.id, account.av, client=account.client_id)
    return MachineToken(access_token=token, expires_in=tokens.LIFE)


async def by_secret(request: Request, given: Credentials) -> ServiceAccount | None:
    """The account that has this secret."""
    database: Database = request.app.state.database
    async with database.begin(SYSTEM, write=False) as work:
        account = await work.scalar(select(ServiceAccount).where(ServiceAccount.client_id == given.client_id))
    right = account and any(passwords.same_secret(given.client_secret or "", s["hash"]) for s in account.secrets)
    return account if right else None


async def by_assertion(request: Request, given: Credentials, said: assertion.Assertion | None) -> ServiceAccount | None:
    """The account that signed the assertion, which is spent by that."""
    if said is None or given.client_id not in (None, said.client):
        return None
    database: Database = request.app.state.database
    async with database.begin(SYSTEM, write=True) as work:
        account = await assertion.prove(work, said, request.app.state.settings.token_endpoint)
        await work.commit()
    return account
