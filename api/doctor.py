"""What is wrong with an installation, one line per finding; nothing is changed."""

from collections.abc import Iterator
from typing import NamedTuple

import psycopg
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from api.serving import database
from api.settings import Settings
from api.store.migrate import ROLES, config, plain


class Finding(NamedTuple):
    """`what` is a clause without a full stop."""

    good: bool
    what: str


def examine(settings: Settings) -> list[Finding]:
    """Settings, private files, then the database. Starts the embedded server for as long as it looks."""
    with database(settings):
        return [*of_settings(settings), *of_files(settings), *of_database(settings)]


def of_settings(settings: Settings) -> Iterator[Finding]:
    yield Finding(True, "database: embedded" if settings.embedded else "database: DATABASE_URL")
    yield Finding(True, f"sample accounts and activity: {'yes' if settings.with_demo else 'no'}")
    yield Finding(settings.rate_limits == "on", f"rate limits: {settings.rate_limits}")


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
    """Version, schema, and whether each serving role can connect."""
    wanted = ScriptDirectory.from_config(config(settings.owner_url)).get_current_head()
    with create_engine(config(settings.owner_url).attributes["url"]).connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    yield Finding(found == wanted, f"schema: {found or 'none'}, the code wants {wanted}")
    for role, url in zip(ROLES, (settings.app_url, settings.wide_url), strict=True):
        try:
            with psycopg.connect(plain(url), connect_timeout=5) as one:
                yield Finding(True, f"role {role}: connects to PostgreSQL {one.info.server_version // 10000}")
        except psycopg.OperationalError as error:
            yield Finding(False, f"role {role}: {str(error).strip().splitlines()[-1]}")
