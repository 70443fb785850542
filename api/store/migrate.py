"""Bring a database up to the code: roles, then migrations, as the owner and nobody else.

Touches its own database and the roles `app` and `wide`, nothing beyond.
"""

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from psycopg import sql
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from api.settings import Settings, libpq
from api.store import rights
from api.store.rights import MissingRight

ROOT = Path(__file__).resolve().parents[2]
ROLES = ("app", "wide")


def plain(url: str) -> str:
    """The address as psycopg takes it."""
    return libpq(make_url(url))


def config(owner_url: str) -> Config:
    """Alembic's configuration; no ini file, the address comes from settings."""
    made = Config()
    made.set_main_option("script_location", str(ROOT / "migrations"))
    made.attributes["url"] = make_url(owner_url).set(drivername="postgresql+psycopg")
    return made


class Busy(RuntimeError):
    """A table that a migration needs is held by somebody; nothing is half done, and it may be run again."""


def upgrade(settings: Settings, revision: str = "head") -> None:
    """Create or renew the roles, then migrate. Raises MissingRight, Busy."""
    with psycopg.connect(plain(settings.owner_url), autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(1384)")  # two first starts at once make the same roles
        rights.of_owner(connection)
        for role, url in zip(ROLES, (settings.app_url, settings.wide_url), strict=True):
            ensure_role(connection, role, make_url(url).password or "", make_url(url).username or role)
        rights.of_roles(connection, ROLES)
    for role, url in zip(ROLES, (settings.app_url, settings.wide_url), strict=True):
        rights.to_sign_in(role, plain(url))
    migrate(config(settings.owner_url), revision)


def migrate(made: Config, revision: str) -> None:
    """Up to a revision, each one whole or not at all. Raises Busy."""
    try:
        command.upgrade(made, revision)
    except OperationalError as error:
        if not isinstance(error.orig, psycopg.errors.LockNotAvailable | psycopg.errors.QueryCanceled):
            raise
        raise Busy(
            "Một bảng đang bị phiên khác giữ: hãy đợi phiên ấy xong rồi chạy lại `./run migrate`."
            f" A table is held by another session; wait for it, then run `./run migrate` again. ({error.orig})".strip()
        ) from error


def ensure_role(connection: psycopg.Connection, role: str, password: str, username: str) -> None:
    """The role with its password; one that a DBA made for us is used as it is. Raises MissingRight."""
    known = connection.execute("select 1 from pg_roles where rolname = %s", (role,)).fetchone()
    name = sql.Identifier(role)
    try:
        if not known:
            connection.execute(sql.SQL("create role {} nosuperuser nobypassrls noinherit login").format(name))
        if username == role and password:
            connection.execute(sql.SQL("alter role {} password {}").format(name, sql.Literal(password)))
    except psycopg.errors.InsufficientPrivilege as error:
        if known:
            return  # made by a DBA, with the password given by PHOIHOP_APP_URL or PHOIHOP_WIDE_URL
        raise MissingRight(
            f"{connection.info.user} không được tạo vai trò {role}: hãy xin CREATEROLE, hoặc xin quản trị cơ sở dữ liệu"
            " tạo app và wide rồi đặt PHOIHOP_APP_URL và PHOIHOP_WIDE_URL."
            f" {connection.info.user} may not create the role {role}: ask for CREATEROLE, or for the roles app and wide"
            " (login nosuperuser nobypassrls), and set PHOIHOP_APP_URL and PHOIHOP_WIDE_URL to their addresses."
        ) from error
