"""What is wrong with an installation, one line per finding; nothing is changed."""

import platform
import shutil
import sys
from collections.abc import Iterator
from typing import NamedTuple

import psycopg
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from api.serving import database
from api.settings import Settings
from api.store import rights
from api.store.migrate import ROLES, config, plain

SPACE = 2_000_000_000  # bytes below which pushes and their log may soon find no room


class Finding(NamedTuple):
    """`what` is a clause without a full stop."""

    good: bool
    what: str


def examine(settings: Settings) -> list[Finding]:
    """This machine, settings, private files, then the database. Starts the embedded server for as long as it looks."""
    with database(settings):
        return [*of_machine(settings), *of_settings(settings), *of_files(settings), *of_database(settings)]


def of_machine(settings: Settings) -> Iterator[Finding]:
    """Python and disk."""
    yield Finding(sys.version_info >= (3, 11), f"Python {platform.python_version()}")
    free = shutil.disk_usage(settings.data).free
    yield Finding(free >= SPACE, f"{settings.data.resolve()}: {free / 1e9:.1f} GB free")


def of_settings(settings: Settings) -> Iterator[Finding]:
    """What is set that an operator should know."""
    yield Finding(True, "database: embedded" if settings.embedded else "database: DATABASE_URL")
    yield Finding(True, f"sample accounts and activity: {'yes' if settings.with_demo else 'no'}")
    yield Finding(settings.rate_limits == "on", f"rate limits: {settings.rate_limits}")
    if settings.webhook_hosts:
        yield Finding(True, f"webhooks may call inside the network: {', '.join(settings.webhook_hosts)}")
    yield Finding(True, f"listens on {settings.host}:{settings.port}, {'behind https' if settings.https else 'http'}")


def of_files(settings: Settings) -> Iterator[Finding]:
    """Secrets that others on this machine could read."""
    for name in (
        "secrets.json",
        "demo-accounts.json",
        *(f"keys/{path.name}" for path in settings.keys_dir.glob("*.pem")),
    ):
        path = settings.data / name
        if path.exists():
            mode = path.stat().st_mode & 0o777
            yield Finding(mode & 0o077 == 0, f"{path}: mode {mode:04o}")


def of_database(settings: Settings) -> Iterator[Finding]:
    """Version, the owner's rights, schema, and whether each serving role can connect."""
    try:
        with psycopg.connect(plain(settings.owner_url), connect_timeout=5) as one:
            yield Finding(True, f"PostgreSQL {one.info.parameter_status('server_version')} as {one.info.user}")
            rights.of_owner(one)
    except (psycopg.OperationalError, rights.MissingRight) as error:
        yield Finding(False, last_line(error))
        return
    wanted = ScriptDirectory.from_config(config(settings.owner_url)).get_current_head()
    with create_engine(config(settings.owner_url).attributes["url"]).connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    yield Finding(found == wanted, f"schema: {found or 'none'}, the code wants {wanted}")
    for role, url in zip(ROLES, (settings.app_url, settings.wide_url), strict=True):
        try:
            rights.to_sign_in(role, plain(url))
            yield Finding(True, f"role {role}: connects")
        except (psycopg.OperationalError, rights.MissingRight) as error:
            yield Finding(False, last_line(error))


def last_line(error: Exception) -> str:
    """libpq tells each address that it tried; the last line has the reason."""
    return str(error).strip().splitlines()[-1]
