"""UUIDv7: RFC 9562's layout, and ids that only grow."""

import os
import pickle
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from uuid import RFC_4122, UUID

import pytest

from api.kernel import ids
from api.kernel.ids import uuid7, uuid7s


@pytest.mark.parametrize("make", [uuid7, lambda: uuid7s(3)[2]])
def test_layout_is_that_of_version_7(make: Callable[[], UUID]) -> None:
    before = time.time_ns() // 1_000_000
    made = make()
    after = time.time_ns() // 1_000_000
    assert (made.version, made.variant) == (7, RFC_4122)
    assert before <= made.int >> 80 <= after + 1000  # ids of a large batch made before may run ahead


def test_an_id_is_an_ordinary_uuid() -> None:
    made = uuid7()
    assert UUID(str(made)) == made
    assert UUID(bytes=made.bytes) == made
    assert pickle.loads(pickle.dumps(made)) == made
    assert made.is_safe is UUID(int=1).is_safe


def test_ids_increase_across_single_ones_and_batches() -> None:
    made = [uuid7(), *uuid7s(5000), uuid7(), uuid7(), *uuid7s(2), uuid7()]
    assert all(one < other for one, other in pairwise(made))
    assert all(str(one) < str(other) for one, other in pairwise(made))


def test_ids_increase_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = uuid7()
    monkeypatch.setattr(ids, "time_ns", lambda: 1_500_000_000_000_000_000)
    assert first < uuid7() < uuid7s(1)[0] < uuid7()


def test_random_bits_are_not_shared_by_neighbours() -> None:
    tails = {made.int & (1 << 62) - 1 for made in [*uuid7s(2000), *(uuid7() for _ in range(2000))]}
    assert len(tails) == 4000


def test_no_ids_for_none() -> None:
    assert uuid7s(0) == []


def test_threads_never_share_an_id() -> None:
    made: list[UUID] = []

    def work() -> None:
        made.extend(uuid7() for _ in range(2000))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 8000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks nowhere but on POSIX")
def test_a_forked_child_draws_other_random_bits() -> None:
    uuid7()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, uuid7().bytes)
        os._exit(0)
    os.waitpid(child, 0)
    theirs = UUID(bytes=os.read(reader, 16))
    os.close(reader)
    os.close(writer)
    assert theirs.int & (1 << 62) - 1 != uuid7().int & (1 << 62) - 1
