"""Who may what, as the program itself reads it (api.web.roles)."""

from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page
from api.web.roles import ROLES, Scope
from api.web.work import Work

router = Router(tags=["identity"])


class Granted(Schema):
    """A permission and who holds it: role -> the scopes, any of which suffices."""

    permission: str
    roles: dict[str, list[Scope]]


@router.get("/roles")
async def list_roles(work: Work) -> Page[Granted]:
    """The whole roles table, by permission."""
    items = [
        Granted(permission=name, roles={role: list(scopes) for role, scopes in grants.items()})
        for name, grants in sorted(ROLES.items())
    ]
    return Page[Granted](items=items, next=None)
