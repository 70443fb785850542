"""A receiver that is down for days and lies when it is up, a worker killed in the middle: no event lost, order kept.

The schedule is the real one; the days pass by the owner's hand, who moves every time that somebody waits for.
"""

import json
import random
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import httpx
import psycopg
import pytest
from standardwebhooks import Webhook

from api.settings import Settings
from api.store.migrate import plain
from tests.conftest import installation, row
from tests.delivery.receiver import Call, Receiver, receiving
from tests.e2e.test_serve import until
from tests.faults.test_kill import ROOT, Api

ROUNDS = [pytest.param(4, 60, id="short"), pytest.param(30, 2500, id="long", marks=pytest.mark.long)]


class Post:
    """An API without a worker, a receiver that its operator lists, and workers that are killed."""

    def __init__(self, settings: Settings, receiver: Receiver) -> None:
        self.settings, self.receiver, self.api = settings, receiver, Api(settings)
        hosts = {"PHOIHOP_WEBHOOK_HOSTS": json.dumps([receiver.host]), "PHOIHOP_WEBHOOK_CA": str(receiver.authority)}
        self.api.environment |= {**hosts, "PHOIHOP_WORKER": "0", "PHOIHOP_LOG_LEVEL": "error"}

    def worker(self) -> "subprocess.Popen[bytes]":
        """A worker process that works."""
        process = subprocess.Popen([sys.executable, "-m", "api", "worker"], cwd=ROOT, env=self.api.environment)
        until(lambda: str(process.pid) in {one.name for one in self.settings.workers_dir.glob("*")})
        return process

    def own(self, statement: str, *values: Any) -> list[Any]:
        with psycopg.connect(plain(self.settings.owner_url), autocommit=True) as connection:
            found = connection.execute(statement, values)
            return found.fetchall() if found.description else []

    def hours(self, n: int) -> None:
        """So many hours pass. Where this hand and the worker wait for each other, PostgreSQL stops one; this one asks again."""
        for statement in (
            "update delivery set next_at = next_at - make_interval(hours => %s) where status = 'pending'",
            "update webhook set resumes_at = resumes_at - make_interval(hours => %s)",
        ):
            while True:
                with suppress(psycopg.errors.DeadlockDetected):
                    self.own(statement, n)
                    break


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    with receiving(tmp_path_factory.mktemp("receiver")) as receiver, installation() as settings:
        made = Post(settings, receiver)
        made.api.start()
        try:
            yield made
        finally:
            made.api.kill()


def lying(chance: random.Random) -> Callable[[Call], Any]:
    """Three calls in ten come to nothing: refused, hung up on, taken without a word."""
    return lambda call: chance.choice((500, 503, None)) if chance.random() < 0.3 else 200


@contextmanager
def signed_in(post: Post) -> Iterator[httpx.Client]:
    account = json.loads((post.settings.data / "demo-accounts.json").read_text())["machine_ldld_an_giang"]
    with httpx.Client(base_url=f"{post.api.url}/api/v1", timeout=60) as client:
        answer = client.post("/auth/token", data={"grant_type": "client_credentials", **account})
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield client


def push(client: httpx.Client, marks: list[str], revision: int) -> None:
    items = [{**row(mark, clauses=[], minutes=revision), "revision": revision} for mark in marks]
    body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": items}
    answer = client.post("/intake/batches", json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
    assert answer.status_code == 201, answer.text


def feed(client: httpx.Client, after: str) -> list[str]:
    """The ids of all events from a place on."""
    ids: list[str] = []
    while True:
        page = client.get("/events", params={"after": after, "limit": 200}).json()
        ids += [one["id"] for one in page["items"]]
        if page["next"] == after:
            return ids
        after = page["next"]


def judge(hook: dict[str, Any], calls: list[Call], events: list[str]) -> None:
    """Every event was heard; every call verifies; of one object, versions first come in order."""
    first: dict[str, list[int]] = {}
    for call in calls:
        said = Webhook(hook["secret"]).verify(call.body, call.headers)
        seen = first.setdefault(said["data"]["id"], [])
        if said["data"]["version"] not in seen:
            seen.append(said["data"]["version"])
    assert all(seen == sorted(seen) for seen in first.values())
    assert {call.headers["webhook-id"] for call in calls} >= set(events)


@pytest.mark.parametrize(("rounds", "objects"), ROUNDS)
def test_no_event_is_lost_and_order_is_kept(post: Post, rounds: int, objects: int) -> None:
    with signed_in(post) as client:
        tried(post, client, rounds, [uuid.uuid4().hex for _ in range(objects)])


def tried(post: Post, client: httpx.Client, rounds: int, marks: list[str]) -> None:
    """Rounds of pushes; the receiver is down for eight days in the first, and each ends with its worker killed."""
    chance, objects = random.Random(1383), len(marks)
    start = int(client.get("/activities", params={"as_of": "2099-01-01T00:00:00Z"}).headers["as-of"])
    hook = client.post("/webhooks", json={"url": post.receiver.url}).raise_for_status().json()
    post.receiver.calls.clear()
    for round in range(rounds):
        post.receiver.behave = (lambda call: 503) if round == 0 else lying(chance)  # down for the first days
        push(client, marks, round + 1)
        worker = post.worker()
        if round == 0:
            for _ in range(8):
                heard = len(post.receiver.calls)
                until(lambda heard=heard: len(post.receiver.calls) > heard)  # type: ignore[misc]
                time.sleep(0.1)  # until what came of the call is written, or killed with its worker: both must do
                post.hours(24)
        else:
            until(lambda: len(post.receiver.calls) > chance.randrange(10, objects))
        worker.kill()
        worker.wait()
        post.hours(24)
    post.receiver.behave = lambda call: 200
    worker = post.worker()
    try:
        until(lambda: settled(post, hook))
    finally:
        worker.terminate()
        worker.wait()
    judge(hook, post.receiver.calls, feed(client, f"tree:{start}"))
    assert len({call.headers["webhook-id"] for call in post.receiver.calls}) == rounds * objects
    assert post.own("select count(*) from delivery where status = 'failed'") == [(0,)]


def settled(post: Post, hook: dict[str, Any]) -> bool:
    """Nothing waits any more; what a killed worker held is let go."""
    post.hours(1)
    waiting = "select (select leaf from webhook where id = %s) >= tree_size() and not exists (select from delivery where webhook_id = %s and status = 'pending')"
    return bool(post.own(waiting, hook["id"], hook["id"])[0][0])


def test_the_check_sees_a_lost_event_and_a_swap() -> None:
    hook = {"secret": "whsec_" + "A" * 43 + "="}

    def call(id: str, version: int) -> Call:
        body, now = json.dumps({"data": {"id": "x", "version": version}}), datetime.now(UTC)
        signature = Webhook(hook["secret"]).sign(id, now, body)
        at = str(int(now.timestamp()))
        headers = {"webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature}
        return Call("/", headers, body.encode())

    judge(hook, [call("1", 1), call("2", 2), call("1", 1)], ["1", "2"])
    for calls in ([call("1", 1)], [call("2", 2), call("1", 1)]):
        with pytest.raises(AssertionError):
            judge(hook, calls, ["1", "2"])
