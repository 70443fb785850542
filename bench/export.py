"""The export of 1,000,000 activities as CSV against COPY TO STDOUT of the same columns by the superuser, in turn.

The limit's rows go from psql to a file that keeps nothing; ours come over HTTP and are counted and thrown away.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from statistics import median
from urllib.parse import urlsplit

from api.activities.shape import ActivityOut
from bench.house import House
from bench.reads import fill, settle
from bench.report import Bar

ROWS, ROUNDS = 1_000_000, 5


def limit(house: House) -> float:
    """Seconds of psql."""
    columns = ", ".join(ActivityOut.model_fields)
    started = time.perf_counter()
    house.psql("-qc", f"\\copy (select {columns} from activity) to '/dev/null' csv")
    return time.perf_counter() - started


def ours(house: House, token: str) -> tuple[float, float, int]:
    """Seconds to the end, seconds to the first byte of the body, lines."""
    parts = urlsplit(house.url)
    started, first, lines = time.perf_counter(), 0.0, 0
    with closing(HTTPConnection(parts.netloc)) as line:
        line.request("GET", "/api/v1/activities", headers={"Accept": "text/csv", "Authorization": f"Bearer {token}"})
        answer = line.getresponse()
        assert answer.status == 200, answer.read()
        while got := answer.read1(1_048_576):  # raises IncompleteRead for a file that was broken off
            first = first or time.perf_counter() - started
            lines += got.count(b"\n")
    return time.perf_counter() - started, first, lines


@contextmanager
def watched(house: House) -> Iterator[list[float]]:
    """The memory of the API process in MB, every 20 ms."""
    seen, ending = [house.memory()], threading.Event()

    def look() -> None:
        while not ending.wait(0.02):
            seen.append(house.memory())

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        ending.set()
        thread.join()


def measure(house: House) -> list[Bar]:
    """As the auditor, who sees them all, and beside it as a focal unit behind the wall."""
    with house.superuser() as connection:
        fill(connection, ROWS)
        settle(connection)
    ratios, firsts, walled, growth = [], [], [], []
    auditor, focal = house.token("auditor"), house.token("focal_union")
    for turn in range(ROUNDS + 1):
        fast = limit(house)
        with watched(house) as memory:
            whole, first, lines = ours(house, auditor)
        assert lines > ROWS  # those of the demo, and the headings
        mine, _, seen = ours(house, focal)
        if turn:
            ratios.append(fast / whole)
            firsts.append(first * 1000)
            walled.append((seen / mine) / (ROWS / fast))
            growth.append(max(memory) - memory[0])
            print(f"      limit {fast:.2f} s, auditor {whole:.2f} s, focal unit {seen:,} lines in {mine:.2f} s")
    return [
        Bar("1,000,000 activities as CSV, share of COPY", median(ratios), 0.6, 0.95, more=True),
        Bar("the same behind the wall of a focal unit", median(walled), 0.5, 0.9, more=True),
        Bar("first byte of the file", median(firsts), 200, 50, "ms"),
        Bar("growth of the API process meanwhile, most", max(growth), 20, 10, "MB"),
    ]
