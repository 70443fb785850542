"""Every table of the migrated database is walled and logged as the sight table says, and no role passes a wall."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg
import pytest

from api.settings import Settings
from api.store.migrate import plain
from api.store.sight import SIGHT, Sight

UNWALLED = {"alembic_version", "activity_searched"}  # neither holds what anybody entered
PLANNED: set[str] = set()  # in the sight table before their migration
LOGGING = {"activity": {"created", "changed", "kept"}}  # the fact table is logged set-wise
SILENT = {"personal", "self", "account"}  # rooms that those who see all do not see

CATALOGUE = """
  select c.relname, c.relrowsecurity and c.relforcerowsecurity,
    array(select p.polname::text from pg_policy p where p.polrelid = c.oid),
    array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'O'),
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace"""


class Table(NamedTuple):
    """forced: row-level security binds its owner, too."""

    forced: bool
    policies: set[str]
    triggers: set[str]
    columns: set[str]


Tables = dict[str, Table]
Connection = psycopg.Connection[Any]


@pytest.fixture
def owner(settings: Settings) -> Iterator[Connection]:
    """The owner, in a transaction that is rolled back."""
    with psycopg.connect(plain(settings.owner_url)) as connection:
        yield connection
        connection.rollback()


def catalogue(connection: Connection) -> Tables:
    return {
        name: Table(forced, set(policies), set(triggers), set(columns))
        for name, forced, policies, triggers, columns in connection.execute(CATALOGUE)
    }


def faults(tables: Tables) -> list[str]:
    """What is not as the sight table says."""
    found = [f"{name} is not in the sight table" for name in tables.keys() - SIGHT.keys() - UNWALLED]
    found += [f"{name} is in the sight table alone" for name in SIGHT.keys() - tables.keys() - PLANNED]
    for name, sight in SIGHT.items():
        if name in tables:
            found += [f"{name}: {what}" for what in lacking(name, sight, tables[name])]
    return sorted(found)


def lacking(name: str, sight: Sight, table: Table) -> Iterator[str]:
    """What one table lacks, or has too much of."""
    if not table.forced:
        yield "row-level security is not forced"
    if "owner" not in table.policies or len(table.policies) < 2:
        yield "has no policy"
    if (sight.room in SILENT) and "wide" in table.policies:
        yield "is seen by those who must not see it"
    logging = LOGGING.get(name, {"digest", "remember"})
    if sight.audited and not logging <= table.triggers:
        yield "is not logged"
    if not sight.audited and logging & table.triggers:
        yield "is logged, though the sight table says it is not"
    if set(sight.secrets) - table.columns:
        yield "has no column of a secret's name"


def test_every_table_is_as_the_sight_table_says(owner: Connection) -> None:
    assert faults(catalogue(owner)) == []


@pytest.mark.parametrize(
    ("planted", "seen"),
    [
        ("create table stray (id uuid primary key)", "stray is not in the sight table"),
        ("alter table campaign no force row level security", "campaign: row-level security is not forced"),
        ("alter table campaign disable row level security", "campaign: row-level security is not forced"),
        ("drop trigger remember on campaign", "campaign: is not logged"),
        ("alter table campaign disable trigger digest", "campaign: is not logged"),
        ("drop trigger kept on activity", "activity: is not logged"),
        ("create policy wide on session to wide using (true)", "session: is seen by those who must not see it"),
        (
            "create policy wide on user_account to wide using (true)",
            "user_account: is seen by those who must not see it",
        ),
        ("drop table release", "release is in the sight table alone"),
        ("alter table user_account rename otp_secret to code", "user_account: has no column of a secret's name"),
    ],
)
def test_what_is_planted_is_seen(owner: Connection, planted: str, seen: str) -> None:
    owner.execute(planted)
    assert faults(catalogue(owner)) == [seen]


def test_a_table_without_policies_is_seen(owner: Connection) -> None:
    for policy in catalogue(owner)["campaign"].policies:
        owner.execute(f"drop policy {policy} on campaign")
    assert faults(catalogue(owner)) == ["campaign: has no policy"]


def roles(connection: Connection) -> dict[str, bool]:
    """Role -> whether it passes walls."""
    asked = "select rolname, rolsuper or rolbypassrls from pg_roles where rolname in ('app', 'wide')"
    return dict(connection.execute(asked).fetchall())


def test_roles_of_the_application_pass_no_wall(owner: Connection) -> None:
    assert roles(owner) == {"app": False, "wide": False}


def test_views_do_not_leak(owner: Connection) -> None:
    """A view reads as its owner unless it says otherwise; a materialised one always does."""
    asked = (
        "select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'"
        " or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))"
    )
    assert owner.execute(asked).fetchall() == []
    owner.execute("create view leak as select * from campaign")
    assert owner.execute(asked).fetchall() == [("leak",)]


def test_functions_that_run_as_their_owner_fix_their_search_path(owner: Connection) -> None:
    asked = (
        "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
        " and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')"
    )
    assert owner.execute(asked).fetchall() == []
    owner.execute("create function loose() returns int language sql security definer as 'select 1'")
    assert owner.execute(asked).fetchall() == [("loose",)]


def everybody_s(connection: Connection) -> set[str]:
    """Functions that any role of the database may call."""
    found = connection.execute(
        "select p.proname from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        " where p.pronamespace = 'public'::regnamespace and a.grantee = 0"
    )
    return {name for (name,) in found}


def test_no_function_is_everybody_s(owner: Connection) -> None:
    assert not everybody_s(owner)
    owner.execute("create function planted() returns int language sql as 'select 1'")
    owner.execute("grant execute on function planted to public")
    assert everybody_s(owner) == {"planted"}
