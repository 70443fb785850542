"""Strong ETags: what was read names its version, what is written must name what was read (RFC 9110, 13)."""

import hashlib
import re
from typing import Annotated
from uuid import UUID

from fastapi import Header

from api.kernel.problem import ConditionMissing, StaleVersion

IfMatch = Annotated[str | None, Header(alias="If-Match", description="ETag of the version that was read")]
SHAPE = re.compile(r'"([0-9a-f]{12})\.[0-9a-f]{12}"')


def state(id: UUID, version: int) -> str:
    """Names one version of one object."""
    return hashlib.sha256(id.bytes + str(version).encode()).hexdigest()[:12]


def tag(id: UUID, version: int, body: bytes) -> str:
    """The ETag of one representation: its object's version, and its own bytes."""
    return f'"{state(id, version)}.{hashlib.sha256(body).hexdigest()[:12]}"'


def require(condition: str | None, id: UUID, version: int) -> None:
    """Raises ConditionMissing (428) without If-Match or with `*`, StaleVersion (412) when it names another version."""
    if condition is None or condition.strip() in ("", "*"):
        raise ConditionMissing()
    named = {found.group(1) for found in map(SHAPE.fullmatch, (part.strip() for part in condition.split(","))) if found}
    if state(id, version) not in named:
        raise StaleVersion()
