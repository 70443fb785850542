"""The README's tour, run as it is printed against a server of its own process."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.settings import Settings, table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def tour() -> str:
    """Every block marked sh between the tour's heading and the next one of its rank."""
    section = README.split("\n## A five-minute tour\n")[1].split("\n## ")[0]
    return "\n".join(re.findall(r"^```sh\n(.*?)^```$", section, re.DOTALL | re.MULTILINE))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture
def surroundings(settings: Settings) -> Iterator[dict[str, str]]:
    """The environment of a newcomer's second terminal, with the server answering in the first."""
    port = free_port()
    own = {"PHOIHOP_DATA": str(settings.data), "PHOIHOP_PORT": str(port), "DATABASE_URL": settings.owner_url}
    environment = {**os.environ, **own, "PHOIHOP_URL": f"http://127.0.0.1:{port}"}
    command = [sys.executable, "-m", "uvicorn", "api.app:app_factory", "--factory", "--port", str(port)]
    with subprocess.Popen([*command, "--log-level", "warning"], cwd=ROOT, env=environment) as server:
        try:
            wait(server, f"http://127.0.0.1:{port}/readyz")
            yield environment
        finally:
            server.terminate()


def wait(server: "subprocess.Popen[bytes]", url: str) -> None:
    """Until the server answers; the test fails at once when it ends, and after a minute when it hangs."""
    for _ in range(600):
        assert server.poll() is None, "the server ended before it answered"
        try:
            if httpx.get(url).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("the server did not answer within a minute")


def test_the_tour_works_as_printed(surroundings: dict[str, str]) -> None:
    done = subprocess.run(
        ["bash", "-e"], input=tour(), cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    for line in (
        "import: 409",
        "would import: 1384/CTPH-TLĐ-BTTTT 2017-08-29 to 2022-12-31 with 2 parties",
        "push: 207",
        "repaired: 201",
        "Hệ thống của LDLD-AN-GIANG (mẫu)",
        "now: 1",
        "before: []",
        "auditor pushes: 403",
    ):
        assert line in said, done.stdout
    receipt = next(line.removeprefix("receipt: ") for line in said if line.startswith("receipt: "))
    assert f'{{"index":{receipt},' in done.stdout
    assert '"pointer": "/items/1/data/occurred_on"' in done.stdout


def test_the_settings_are_all_in_the_readme() -> None:
    assert table() in README
