"""The desk in Chromium: over a slow link with a slow processor, in front of 1,000,000 activities."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from bench.house import HERE, House
from bench.reads import fill, settle
from bench.report import Bar

FRONTEND = HERE.parent / "frontend"
ROWS = 1_000_000
BARS = {  # what e2e/pages.bench.ts writes down -> bar, aim, unit
    "lcp": (2_000, 1_500, "ms"),
    "interaction": (200, 100, "ms"),
    "blank": (0, 0, "frames"),
}


def measure(house: House) -> list[Bar]:
    """Largest contentful paint of each page, the slowest interaction, and blank frames over 10,000 rows."""
    with house.superuser() as connection:
        fill(connection, ROWS)
        settle(connection)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "figures.jsonl"
        where = {"url": house.url, "accounts": str(house.settings.data / "demo-accounts.json")}
        given = {"PHOIHOP_E2E": json.dumps(where), "PHOIHOP_FIGURES": str(told)}
        command = ["npx", "playwright", "test", "-c", "playwright.bench.ts"]
        subprocess.run(command, cwd=FRONTEND, env={**os.environ, **given}, check=True)
        figures = [json.loads(line) for line in told.read_text().splitlines()]
    return [bar(one["kind"], one["name"], one["figure"]) for one in figures]


def bar(kind: str, name: str, figure: float) -> Bar:
    """A figure of Chromium's beside its bar."""
    least, aim, unit = BARS[kind]
    return Bar(name, figure, least, aim, unit)
