"""Who acts: the frozen answer of authentication, bound to every transaction it opens."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Seat:
    """A membership valid today: a role at a unit (model.md section 2); auditor and admin have no unit."""

    role: str
    unit: UUID | None = None
    unit_code: str | None = None
    unit_name: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A principal and today's seats. `kind` system is the process itself (seed, sign-in, midnight)."""

    id: UUID
    kind: Literal["user", "service", "system"]
    name: str
    seats: tuple[Seat, ...] = ()
    session: UUID | None = None
    source: UUID | None = None
    client: str | None = None
    confined: bool = field(default=False)  # a one-time code is due: only /me and /auth are open
    sample: bool = field(default=False)  # what it writes is a sample, too

    @property
    def roots(self) -> tuple[UUID, ...]:
        """Units whose sight the caller has."""
        return tuple(sorted({seat.unit for seat in self.seats if seat.unit is not None}))

    def is_a(self, role: str) -> bool:
        """Whether any seat of today has this role."""
        return any(seat.role == role for seat in self.seats)

    @property
    def sees_all(self) -> bool:
        """Reads go through the role `wide`: everything but personal data."""
        return self.is_a("auditor")

    @property
    def settings(self) -> dict[str, str]:
        """What row-level security reads; set for one transaction only."""
        coordinated = {seat.unit for seat in self.seats if seat.role == "coordinator" and seat.unit}
        return {
            "app.actor": str(self.id),
            "app.roots": "{" + ",".join(map(str, self.roots)) + "}",
            "app.coordinated": "{" + ",".join(sorted(map(str, coordinated))) + "}",
            "app.admin": "on" if self.kind == "system" or self.is_a("admin") else "off",
            "app.sample": "on" if self.sample else "off",
        }


SYSTEM = Actor(id=NOBODY, kind="system", name="system")
