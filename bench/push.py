"""Pushes of 10,000 rows over HTTP against psql's \\copy and upsert of the same rows, in interleaved rounds.

psql's start is counted with the limit; the limit's table is fixed (limit.sql).
"""

import csv
import io
import json
import time
import uuid
from collections.abc import Callable
from statistics import median
from typing import Any

import httpx

from bench.house import HERE, House
from bench.report import Bar

ROWS, ROUNDS = 10_000, 7
UNIT, PROGRAMME, SOURCE = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()


def rows(mark: str, minutes: int, revision: int) -> list[dict[str, Any]]:
    """Bulletins of a province: about 330 bytes of JSON each."""
    return [
        {
            "kind": "loudspeaker_bulletin",
            "external_id": f"{mark}-{i}",
            "revision": revision,
            "data": {
                "title": f"Bản tin tuyên truyền Luật Công đoàn và đời sống công nhân số {i}",
                "occurred_on": f"{2018 + i % 4}-{1 + i % 9:02}-{10 + i % 18}",
                "clauses": ["II.2", "III.2.b"],
                "place": "Phường Mỹ Long, thành phố Long Xuyên",
                "minutes": minutes + i % 30,
                "quantity": 1 + i % 3,
            },
        }
        for i in range(ROWS)
    ]


def as_csv(items: list[dict[str, Any]]) -> bytes:
    """The same rows as the limit takes them, ids made before the clock starts."""
    out = io.StringIO()
    write = csv.writer(out)
    for item in items:
        data = item["data"]
        write.writerow(
            [uuid.uuid4(), UNIT, SOURCE, item["external_id"], PROGRAMME, item["kind"], data["occurred_on"], data["title"],
             "{" + ",".join(data["clauses"]) + "}", data["place"], data["quantity"], data["minutes"], item["revision"], "counted"]
        )  # fmt: skip
    return out.getvalue().encode()


class Pushing:
    """One connection to our server, one source."""

    def __init__(self, house: House) -> None:
        self.house = house
        headers = {
            "Authorization": f"Bearer {house.token('machine_ldld_an_giang')}",
            "Content-Type": "application/json",
        }
        self.client = httpx.Client(base_url=house.url, headers=headers, timeout=120)
        house.psql("-q", "-f", str(HERE / "limit.sql"))
        self.taken: dict[str, list[float]] = {}
        self.spent: dict[str, list[tuple[float, float]]] = {}

    def ours(self, items: list[dict[str, Any]], wanted: str) -> None:
        """One push; every row must have become what was wanted."""
        body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": items}
        raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        before = self.house.cpu()
        answer = self.timed(
            wanted,
            lambda: self.client.post(
                "/api/v1/intake/batches", content=raw, headers={"Idempotency-Key": uuid.uuid4().hex}
            ),
        )
        after = self.house.cpu()
        self.spent.setdefault(wanted, []).append((after[0] - before[0], after[1] - before[1]))
        assert answer.status_code == 201 and answer.json()["counts"][wanted] == ROWS, answer.text[:500]

    def limit(self, name: str, items: list[dict[str, Any]]) -> None:
        """psql, its start included."""
        given = as_csv(items)
        self.timed(name, lambda: self.house.psql("-q", "-f", str(HERE / "upsert.sql"), given=given))

    def timed(self, name: str, act: Callable[[], Any]) -> Any:
        started = time.perf_counter()
        done = act()
        self.taken.setdefault(name, []).append(time.perf_counter() - started)
        return done

    def middle(self, name: str) -> float:
        """Microseconds a row; the first round warmed up."""
        return median(self.taken[name][1:]) / ROWS * 1e6

    def processor(self, wanted: str) -> str:
        """Processor time a row of both sides, microseconds."""
        server, postgres = (median(one[side] for one in self.spent[wanted][1:]) / ROWS * 1e6 for side in (0, 1))
        return (
            f"{wanted}: {self.middle(wanted):.1f} us a row (processor: server {server:.1f}, PostgreSQL {postgres:.1f})"
        )


def measure(house: House) -> list[Bar]:
    """Rounds of new, same and changed rows, ours and the limit in turn."""
    pushing = Pushing(house)
    for _ in range(ROUNDS + 1):
        mark = uuid.uuid4().hex[:8]
        first = rows(mark, 15, 1)
        pushing.limit("limit new", first)
        pushing.ours(first, "created")
        pushing.limit("limit same", first)
        pushing.ours(first, "unchanged")
        pushing.ours(rows(mark, 16, 2), "updated")
    new, same, changed = (pushing.middle(name) for name in ("created", "unchanged", "updated"))
    for name in ("created", "unchanged", "updated"):
        print("      " + pushing.processor(name))
    print(f"      limit: new {pushing.middle('limit new'):.1f}, same {pushing.middle('limit same'):.1f} us a row")
    return [
        Bar("push of 10,000 new rows, share of the limit", pushing.middle("limit new") / new, 0.5, 0.8, more=True),
        Bar("the same rows again, share of the limit", pushing.middle("limit same") / same, 0.35, 0.5, more=True),
        Bar("10,000 changed rows, times the new ones", changed / new, 1.5, 1.2),
        *memory(house, pushing),
    ]


def memory(house: House, pushing: Pushing) -> list[Bar]:
    """Of the API process over ten pushes more."""
    seen = []
    for _ in range(10):
        pushing.ours(rows(uuid.uuid4().hex[:8], 15, 1), "created")
        seen.append(house.memory())
    print(f"      memory of the API process over ten pushes, MB: {' '.join(f'{one:.0f}' for one in seen)}")
    return [
        Bar("memory of the API process, most over ten pushes", max(seen), 250, 100, "MB"),
        Bar("its growth from the fifth to the tenth", seen[-1] - seen[4], 5, 0, "MB"),
    ]
