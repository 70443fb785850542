"""Every setting, from the environment; `./run settings` prints this as a table."""

import json
import os
import secrets
from functools import cached_property
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url


class Settings(BaseSettings):
    """Prefix PHOIHOP_, but for DATABASE_URL, which every platform names so."""

    model_config = SettingsConfigDict(env_prefix="PHOIHOP_", extra="ignore", env_ignore_empty=True)

    data: Path = Field(Path("var"), description="folder of keys, secrets, demo accounts and the embedded database")
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(8000, ge=1, le=65535, description="port to listen on")
    demo: bool | None = Field(
        None, description="sample accounts and activity; default 1 only with the embedded database"
    )
    database_url: str | None = Field(
        None, alias="DATABASE_URL", description="the owner's PostgreSQL 15 to 18; none: embedded"
    )
    app_url_given: str | None = Field(
        None, alias="PHOIHOP_APP_URL", description="address as the role app, when a DBA made it"
    )
    wide_url_given: str | None = Field(None, alias="PHOIHOP_WIDE_URL", description="address as the role wide, likewise")
    pg_bin: Path | None = Field(None, description="folder of PostgreSQL's binaries for the embedded database")
    rate_limits: str = Field("on", pattern="on|off", description="`off` is for tests only; doctor shows it")
    metrics_token: str | None = Field(
        None, description="bearer token of /metrics; none: a random one in <data>/secrets.json"
    )
    cors_origins: list[str] = Field([], description="JSON list of origins of the same site that may call with cookies")
    https: bool = Field(False, description="a proxy in front speaks https; needed to listen beyond 127.0.0.1")
    worker: bool = Field(True, description="run the worker inside serve")
    log_level: str = Field("info", description="debug, info, warning, error")

    @property
    def embedded(self) -> bool:
        """Whether our own PostgreSQL is started."""
        return self.database_url is None

    @property
    def with_demo(self) -> bool:
        return self.embedded if self.demo is None else self.demo

    @cached_property
    def secrets(self) -> dict[str, str]:
        """Random secrets of this installation, made once, in <data>/secrets.json (0600)."""
        path = self.data / "secrets.json"
        kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        wanted = ("owner", "superuser", "app", "wide", "cursor", "metrics")
        if missing := [name for name in wanted if name not in kept]:
            kept |= {name: secrets.token_urlsafe(32) for name in missing}
            write_private(path, json.dumps(kept, indent=1))
        return kept

    @property
    def owner_url(self) -> str:
        """The migrations' address."""
        if self.database_url is not None:
            return self.database_url
        return self.local("owner")

    def local(self, role: str) -> str:
        """An address in the embedded database."""
        from api.store.embedded import socket_dir

        made = URL.create(
            "postgresql", role, self.secrets[role], database="phoihop", query={"host": str(socket_dir(self.pg_dir))}
        )
        return made.render_as_string(hide_password=False)

    def _as(self, role: str) -> str:
        made = make_url(self.owner_url).set(username=role, password=self.secrets[role])
        return made.render_as_string(hide_password=False)

    @property
    def app_url(self) -> str:
        return self.app_url_given or self._as("app")

    @property
    def wide_url(self) -> str:
        return self.wide_url_given or self._as("wide")

    @property
    def pg_dir(self) -> Path:
        return self.data / "pg"

    @property
    def keys_dir(self) -> Path:
        return self.data / "keys"


def write_private(path: Path, text: str) -> None:
    """Replace a file at once, readable by its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def table() -> str:
    """The settings as Markdown, for README and `./run settings`."""
    rows = ["| variable | default | what for |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        variable = field.alias or f"PHOIHOP_{name.upper()}"
        default = "" if field.default is None else str(field.default)
        rows.append(f"| `{variable}` | {default} | {field.description} |")
    return "\n".join(rows)
