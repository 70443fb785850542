"""DATABASE_URL of a server that others run: what is missing is said, what is there is used, nothing else is touched."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from api.settings import Settings, libpq
from api.store.embedded import EmbeddedServer
from api.store.migrate import upgrade
from api.store.rights import MissingRight

STOCK = Path("/usr/lib/postgresql/15/bin")
OLDEST = pytest.param(STOCK, marks=pytest.mark.skipif(not STOCK.exists(), reason="no stock PostgreSQL 15 here"))


@pytest.fixture(scope="module", params=[pytest.param(None, id="wheel"), OLDEST])
def server(request: pytest.FixtureRequest) -> Iterator[EmbeddedServer]:
    """Somebody's PostgreSQL, with a database `theirs` beside what we are given."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    with EmbeddedServer(folder / "pg", "the DBA's", binaries=request.param, durable=False) as made:
        told(made, "create database theirs")
        yield made
    shutil.rmtree(folder)


@pytest.fixture
def given(server: EmbeddedServer) -> Iterator[None]:
    """A database `given` and its owner, who may create roles; all of it gone afterwards."""
    told(server, "create role landlord login createrole password 'rent'", "create database given owner landlord")
    yield
    told(server, "drop database given", *(f"drop role if exists {name}" for name in ("app", "wide", "landlord")))


def told(server: EmbeddedServer, *statements: str, database: str = "postgres") -> None:
    """As the server's DBA."""
    with psycopg.connect(server.dsn(database), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def installation(server: EmbeddedServer, folder: Path, **more: str) -> Settings:
    address = server.dsn("given", "landlord", "rent").replace("postgresql://", "postgres://")
    return Settings(data=folder, DATABASE_URL=address, **more)  # type: ignore[arg-type]


def sentence(settings: Settings) -> str:
    with pytest.raises(MissingRight) as raised:
        upgrade(settings)
    return str(raised.value)


@pytest.mark.usefixtures("given")
def test_createrole_and_a_database_of_ones_own_are_enough(server: EmbeddedServer, tmp_path: Path) -> None:
    settings = installation(server, tmp_path)
    assert not settings.embedded
    assert not settings.with_demo
    upgrade(settings)
    upgrade(settings)
    for url in (settings.app_url, settings.wide_url):
        with psycopg.connect(url) as connection:
            assert connection.execute("select tree_size()").fetchone() is not None
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute("create table mine (id int)")
    secrets = tmp_path / "secrets.json"
    assert secrets.stat().st_mode & 0o777 == 0o600
    assert make_url(settings.app_url).password == json.loads(secrets.read_text())["app"]
    with psycopg.connect(server.dsn("theirs")) as connection:
        found = connection.execute("select count(*) from pg_class c where c.relnamespace = 'public'::regnamespace")
        assert found.fetchone() == (0,)


@pytest.mark.usefixtures("given")
def test_no_right_to_create_roles(server: EmbeddedServer, tmp_path: Path) -> None:
    told(server, "alter role landlord nocreaterole")
    said = sentence(installation(server, tmp_path))
    assert "CREATEROLE" in said
    assert "PHOIHOP_APP_URL" in said


@pytest.mark.usefixtures("given")
def test_roles_made_by_a_dba_are_used_as_given(server: EmbeddedServer, tmp_path: Path) -> None:
    told(server, "alter role landlord nocreaterole")
    told(server, *(f"create role {name} login password '{name} pw'" for name in ("app", "wide")))
    said = sentence(installation(server, tmp_path))
    assert "PHOIHOP_APP_URL" in said
    addresses = {f"PHOIHOP_{name.upper()}_URL": server.dsn("given", name, f"{name} pw") for name in ("app", "wide")}
    upgrade(installation(server, tmp_path, **addresses))


@pytest.mark.usefixtures("given")
def test_a_database_of_somebody_elses(server: EmbeddedServer, tmp_path: Path) -> None:
    told(server, "alter database given owner to postgres")
    assert 'alter database "given" owner to "landlord"' in sentence(installation(server, tmp_path))


@pytest.mark.usefixtures("given")
def test_a_role_that_no_wall_binds(server: EmbeddedServer, tmp_path: Path) -> None:
    told(server, "create role app login bypassrls", "grant app to landlord with admin option")
    assert 'alter role "app" nosuperuser nobypassrls' in sentence(installation(server, tmp_path))


@pytest.mark.usefixtures("given")
def test_a_dba_who_lets_nobody_in_unasked(server: EmbeddedServer, tmp_path: Path) -> None:
    told(server, "revoke all on database given from public")
    settings = installation(server, tmp_path)
    upgrade(settings)
    with psycopg.connect(settings.app_url) as connection:
        connection.execute("create temporary table staged (id int)")


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("postgres://a:b@h/d", "postgresql://a:b@h/d"),
        ("postgresql+asyncpg://a:b@h:6000/d?sslmode=require", "postgresql://a:b@h:6000/d?sslmode=require"),
        ("postgresql://a:b%20c%2B+@/d?host=/x%20y", "postgresql://a:b%20c++@/d?host=%2Fx%20y"),
        ("postgresql://a:b@h/d?channel_binding=require", "postgresql://a:b@h/d"),
    ],
)
def test_addresses_as_people_write_them(address: str, read: str) -> None:
    settings = Settings(DATABASE_URL=address)
    assert settings.owner_url == read
    assert psycopg.conninfo.conninfo_to_dict(read)["password"] == make_url(address).password
    assert libpq(make_url(read)) == read


@pytest.mark.parametrize("address", ["mysql://a:secret@h/d", "secret", "postgresql://a:secret@h:port/d"])
def test_an_address_that_is_none_is_not_repeated(address: str) -> None:
    with pytest.raises(ValueError, match="postgresql://user:password@host") as raised:
        Settings(DATABASE_URL=address)
    assert raised.value.title == "Settings"  # type: ignore[attr-defined]
    assert "secret" not in str(raised.value.errors(include_input=False))  # type: ignore[attr-defined]
