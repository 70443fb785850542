"""What the database must allow. Each lack is one sentence that names what to ask its administrator for."""

import contextlib
from collections.abc import Iterable

import psycopg
from psycopg import sql

OLDEST = 15
OWNER = """select current_database() as database, current_user as me,
  coalesce((select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'public'), false) as ours"""
ROLE = """select rolname, rolsuper or rolbypassrls as strong, has_database_privilege(rolname, current_database(), 'connect')
  and has_database_privilege(rolname, current_database(), 'temporary') as enters
  from pg_roles where rolname = any(%s)"""


class MissingRight(RuntimeError):
    """The owner or a role may not do what is needed; the sentence names what to ask for."""


def lacks(vi: str, en: str) -> MissingRight:
    """A MissingRight that says it in both languages."""
    return MissingRight(f"{vi} {en}")


def of_owner(connection: psycopg.Connection) -> None:
    """A version that we know, and tables may be made and granted. Raises MissingRight."""
    version = connection.info.server_version // 10000
    if version < OLDEST:
        raise lacks(
            f"Cần PostgreSQL {OLDEST} trở lên, máy chủ này là {version}.",
            f"PostgreSQL {OLDEST} or newer is needed, this server is {version}.",
        )
    row = connection.execute(OWNER).fetchone()
    assert row is not None
    database, me, ours = row
    if not ours:
        wish = f'alter database "{database}" owner to "{me}"'
        raise lacks(
            f"{me} không làm chủ schema public của {database}: hãy xin `{wish}`.",
            f"{me} does not own the schema public of {database}: ask for `{wish}`.",
        )


def of_roles(connection: psycopg.Connection, roles: Iterable[str]) -> None:
    """Each may connect and make temporary tables, and row-level security binds it. Raises MissingRight."""
    for name, strong, enters in connection.execute(ROLE, (list(roles),)).fetchall():
        if strong:
            wish = f'alter role "{name}" nosuperuser nobypassrls'
            raise lacks(
                f"Vai trò {name} vượt qua được phân quyền theo dòng: hãy xin `{wish}`.",
                f"The role {name} bypasses row-level security: ask for `{wish}`.",
            )
        if not enters:
            let_in(connection, name)


def let_in(connection: psycopg.Connection, role: str) -> None:
    """Everybody may connect and make temporary tables unless a DBA took that away; the database's owner gives it back."""
    database = connection.info.dbname
    give = "grant connect, temporary on database {} to {}"
    with contextlib.suppress(psycopg.errors.InsufficientPrivilege):
        connection.execute(sql.SQL(give).format(sql.Identifier(database), sql.Identifier(role)))
    if not connection.execute(ROLE, ([role],)).fetchone()[2]:  # type: ignore[index]  # the role was just found
        wish = give.format(f'"{database}"', f'"{role}"')
        raise lacks(
            f"Vai trò {role} không được vào cơ sở dữ liệu {database}: hãy xin `{wish}`.",
            f"The role {role} may not enter the database {database}: ask for `{wish}`.",
        )


def to_sign_in(role: str, address: str) -> None:
    """Raises MissingRight when the role's password is not the one we have, OperationalError when nobody answers."""
    try:
        psycopg.connect(address, connect_timeout=10).close()
    except psycopg.OperationalError as error:
        if "authentication failed" not in str(error):
            raise
        variable = f"PHOIHOP_{role.upper()}_URL"
        raise lacks(
            f"Vai trò {role} có mật khẩu khác: hãy xin mật khẩu của nó và đặt {variable}.",
            f"The role {role} has another password than ours: ask for its password and set {variable}.",
        ) from error
