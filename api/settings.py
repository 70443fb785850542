"""Every setting, from the environment; `./run settings` prints this as a table."""

import fcntl
import hashlib
import json
import os
import re
import secrets
import ssl
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

SOCKET_PATH = 85  # bytes of a socket folder's path; with the socket's name the kernel takes 107, macOS 103
ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?")
HOST = re.compile(r"([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[1-9][0-9]{0,4})?")
LIBPQ_ONLY = ["channel_binding", "gssencmode"]  # hints in hosted servers' addresses that our other driver does not know


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
    rate_limits: Literal["on", "off"] = Field("on", description="`off` is for tests only; doctor shows it. See Limits")
    metrics_token: str | None = Field(
        None, description="bearer token of /metrics; none: a random one in <data>/secrets.json"
    )
    cors_origins: list[str] = Field([], description="JSON list of origins of the same site that may call with cookies")
    url: str | None = Field(
        None, description="address for the outside, as https://phoihop.example.vn: the audience of clients' assertions"
    )
    https: bool = Field(False, description="a proxy in front speaks https; needed to listen beyond 127.0.0.1")
    proxies: str = Field(
        "127.0.0.1", description="with https: whose X-Forwarded-For is believed, by comma; `*`: anyone"
    )
    worker: bool = Field(True, description="run the work behind the pushes inside serve; 0: `./run worker` does it")
    webhook_hosts: list[str] = Field(
        [], description="JSON list of hosts inside the network that webhooks may call: host or host:port"
    )
    webhook_ca: Path | None = Field(None, description="PEM file of the authorities of those hosts' certificates")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="debug, info, warning, error")

    @field_validator("database_url", "app_url_given", "wide_url_given")
    @classmethod
    def readable(cls, given: str | None) -> str | None:
        """The address as libpq and SQLAlchemy both read it; postgres:// is postgresql://."""
        if given is None:
            return None
        try:
            made = make_url(given)
        except (ArgumentError, ValueError) as error:
            raise ValueError("not an address like postgresql://user:password@host:5432/database") from error
        if not made.drivername.startswith("postgres"):
            raise ValueError(f"{made.drivername} is no PostgreSQL; give postgresql://user:password@host:5432/database")
        return libpq(made.difference_update_query(LIBPQ_ONLY))

    @field_validator("url")
    @classmethod
    def bare(cls, given: str | None) -> str | None:
        """An origin: scheme and host, nothing behind."""
        if given is not None and not ORIGIN.fullmatch(given):
            raise ValueError("not an address like https://phoihop.example.vn, without a path or closing slash")
        return given

    @field_validator("webhook_hosts")
    @classmethod
    def named(cls, given: list[str]) -> list[str]:
        """Hosts as they stand in an address, in small letters: a name, an IPv4 address or an IPv6 one in brackets."""
        for host in given:
            if not HOST.fullmatch(host):
                raise ValueError(f"{host} is no host like hooks.tinh.local or 10.1.2.3:8443, in small letters")
        return given

    @field_validator("webhook_ca")
    @classmethod
    def trusted(cls, given: Path | None) -> Path | None:
        """A file of certificates that can be read."""
        if given is not None:
            try:
                ssl.create_default_context().load_verify_locations(given)
            except OSError as error:
                raise ValueError(f"{given} cannot be read as certificates in PEM: {error}") from error
        return given

    @field_validator("cors_origins")
    @classmethod
    def exact(cls, given: list[str]) -> list[str]:
        """Origins as browsers write them: https://host or https://host:port, nothing behind, no pattern."""
        for origin in given:
            if not ORIGIN.fullmatch(origin):
                raise ValueError(f"{origin} is no origin like https://desk.example.vn: no path, no closing slash, no *")
        return given

    @property
    def address(self) -> str:
        """Where a browser on this machine finds us, without a closing slash."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def token_endpoint(self) -> str:
        """Where systems get their tokens, as they know it."""
        return f"{self.url or self.address}/api/v1/auth/token"

    @property
    def embedded(self) -> bool:
        """Whether our own PostgreSQL is started."""
        return self.database_url is None

    @property
    def with_demo(self) -> bool:
        """Whether sample accounts and activity are loaded."""
        return self.embedded if self.demo is None else self.demo

    @cached_property
    def secrets(self) -> dict[str, str]:
        """Random secrets of this installation, made once, in <data>/secrets.json (0600)."""
        path = self.data / "secrets.json"
        self.data.mkdir(parents=True, exist_ok=True)
        with (self.data / ".secrets.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two first starts at once must come to the same
            kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
            wanted = ("owner", "superuser", "app", "wide", "cursor", "metrics", "webhook")
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
        place = {"host": str(socket_dir(self.pg_dir))}
        return libpq(URL.create("postgresql", role, self.secrets[role], database="phoihop", query=place))

    def _as(self, role: str) -> str:
        return libpq(make_url(self.owner_url).set(username=role, password=self.secrets[role]))

    @property
    def app_url(self) -> str:
        """The address as the role that serves."""
        return self.app_url_given or self._as("app")

    @property
    def wide_url(self) -> str:
        """The address as the role that reads for those who see all."""
        return self.wide_url_given or self._as("wide")

    @property
    def pg_dir(self) -> Path:
        """The embedded server's folder."""
        return self.data / "pg"

    @property
    def workers_dir(self) -> Path:
        """One file for each worker process, by its pid."""
        return self.data / "workers"

    @property
    def keys_dir(self) -> Path:
        """The signing keys, one PEM each."""
        return self.data / "keys"


def libpq(url: URL) -> str:
    """As a string that libpq reads too: it knows blanks only as %20."""
    address, mark, query = url.set(drivername="postgresql").render_as_string(hide_password=False).partition("?")
    return address.replace(" ", "%20") + mark + query.replace("+", "%20")


def socket_dir(home: Path) -> Path:
    """Where the embedded server's socket is found: beside the data, or in a short private folder when that is too long."""
    direct = home.resolve() / "sock"
    if len(os.fsencode(direct)) <= SOCKET_PATH:
        return direct
    sign = hashlib.sha256(os.fsencode(direct)).hexdigest()[:16]
    return Path("/tmp") / f"phoihop-{os.getuid()}-{sign}"  # not TMPDIR: every process must come to the same


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


def variable_of(name: str) -> str:
    """The environment variable of a field, named by itself or by its alias."""
    alias = Settings.model_fields[name].alias if name in Settings.model_fields else name
    return alias or f"PHOIHOP_{name.upper()}"


def table() -> str:
    """The settings as Markdown, for README and `./run settings`."""
    rows = ["| variable | default | what for |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default is None else str(field.default)
        rows.append(f"| `{variable_of(name)}` | {default} | {field.description} |")
    return "\n".join(rows)
