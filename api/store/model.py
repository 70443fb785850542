"""What every table shares: UUIDv7 ids, versions, digests; nothing of any domain."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, FetchedValue, LargeBinary, MetaData, Text, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import UUID as PgUUID
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from api.kernel.ids import uuid7

NAMES = {
    "ix": "%(table_name)s_%(column_0_name)s",
    "uq": "%(table_name)s_%(column_0_name)s_key",
    "ck": "%(table_name)s_%(constraint_name)s",
    "fk": "%(table_name)s_%(column_0_name)s_fkey",
    "pk": "%(table_name)s_pkey",
}


class Base(DeclarativeBase):
    """Types decided once: instants with zone, 64-bit counts, text, jsonb."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: DateTime(timezone=True),
        UUID: PgUUID(as_uuid=True),
        str: Text(),
        int: BigInteger(),
        bytes: LargeBinary(),
        list[str]: ARRAY(Text()),
        list[bytes]: ARRAY(LargeBinary()),
        list[dict[str, Any]]: JSONB(),
        dict[str, Any]: JSONB(),
    }


class Row(Base):
    """A row of the log's world: id, version (compare-and-set), digest (written by the database)."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7, sort_order=-10)
    version: Mapped[int] = mapped_column(default=1, sort_order=90)
    digest: Mapped[bytes | None] = mapped_column(
        server_default=FetchedValue(), server_onupdate=FetchedValue(), deferred=True, sort_order=91
    )
    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), sort_order=92)
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now(), sort_order=93)
    # By default what the actor's account is (sight.py).
    sample: Mapped[bool] = mapped_column(server_default=FetchedValue(), sort_order=94)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {
            "version_id_col": cls.__table__.c.version if hasattr(cls, "__table__") else cls.version,
            "eager_defaults": True,
        }
