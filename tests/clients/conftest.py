"""The real service in a process of its own, a bad network before it, and a province that hands in."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from phoihop import Client, Patience

from api.settings import Settings
from tests.clients.proxy import Proxy, between
from tests.conftest import row
from tests.faults.test_kill import ROOT, Api

ACCOUNT = "machine_ldld_an_giang"
WHERE = {"unit": "LDLD-AN-GIANG", "programme": "CTPH-AN-GIANG"}
QUICK = Patience(seconds=120, first=0.01, most=0.1)
HEADINGS = ("kind", "external_id", "title", "occurred_on", "minutes", "quantity", "place")


@pytest.fixture(scope="session")
def service(settings: Settings) -> Iterator[str]:
    """Its address."""
    api = Api(settings)
    try:
        api.start()
        yield api.url
    finally:
        api.kill()


@pytest.fixture
def proxy(service: str) -> Iterator[Proxy]:
    with between(service) as made:
        yield made


@pytest.fixture
def client(service: str, accounts: dict[str, dict[str, str]]) -> Iterator[Client]:
    with Client(service, **accounts[ACCOUNT], language="en", patience=QUICK) as made:
        yield made


@pytest.fixture
def shaken(proxy: Proxy, accounts: dict[str, dict[str, str]]) -> Iterator[Client]:
    """A client behind the bad network."""
    with Client(proxy.url, **accounts[ACCOUNT], language="en", patience=QUICK) as made:
        yield made


def many(count: int, key: str | None = None, **data: Any) -> list[dict[str, Any]]:
    key = key or uuid.uuid4().hex
    return [row(f"{key}-{at}", **data) for at in range(count)]


def table(path: Path, count: int, **data: Any) -> Path:
    """A CSV file of good rows; with `occurred_on`, the last one has that date."""
    key = uuid.uuid4().hex
    lines = [";".join(HEADINGS)]
    for at in range(count):
        day = data.get("occurred_on", "1/5/2018") if at == count - 1 else "1/5/2018"
        lines.append(f"loudspeaker_bulletin;{key}-{at};Bản tin;{day};15;1;Ấp {key}-{at}")
    path.write_text("\r\n".join(lines), "utf-8-sig")
    return path


@dataclass
class Province:
    """A server of a province: a folder, a queue, and the command in processes of its own."""

    url: str
    account: dict[str, str]
    folder: Path
    began: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def queue(self) -> Path:
        return self.folder / "queue"

    @property
    def environment(self) -> dict[str, str]:
        own = {"PHOIHOP_URL": self.url, "PHOIHOP_QUEUE": str(self.queue), "LANG": "en_US.UTF-8"}
        own |= {f"PHOIHOP_{name.upper()}": value for name, value in self.account.items()}
        return {**os.environ, **own, "PYTHONPATH": str(ROOT / "clients" / "python")}

    def start(self, *given: str | Path, first: tuple[str, ...] = ("-m", "phoihop")) -> "subprocess.Popen[str]":
        command = [sys.executable, *first, *map(str, given), "--unit", WHERE["unit"], "--programme", WHERE["programme"]]
        return subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def run(self, *given: str | Path) -> tuple[int, str]:
        """Exit code, and what was said."""
        process = self.start(*given)
        said = "".join(process.communicate(timeout=120))
        return process.returncode, said


@pytest.fixture
def province(service: str, accounts: dict[str, dict[str, str]], tmp_path: Path) -> Province:
    return Province(service, accounts[ACCOUNT], tmp_path)
