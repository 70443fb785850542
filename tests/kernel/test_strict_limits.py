"""The limits on JSON bodies: depth, digits, duplicate keys; checked against Python's own reader and writer."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.strict import BEYOND, DIGITS, Malformed, parse, too_deep, written_keys


@pytest.mark.parametrize("sign", ["", "-"])
def test_endless_integers_are_out_of_every_range_but_no_fault(sign: str) -> None:
    assert parse(f"{sign}{'9' * DIGITS}".encode()) in (10**DIGITS - 1, 1 - 10**DIGITS, -BEYOND)
    endless = parse(f'{{"a": {sign}{"9" * 100_000}}}'.encode())
    assert endless == {"a": int(f"{sign}1") * BEYOND}
    assert json.loads(json.dumps(endless)) == endless


@pytest.mark.parametrize("depth", [1, 2, 16, 40])
def test_depth_is_counted_exactly(depth: int) -> None:
    raw = b'[{"a":' * (depth // 2) + b"[" * (depth % 2) + b"]" * (depth % 2) + b"}]" * (depth // 2)
    raw = raw.replace(b":}", b":0}")
    assert parse(raw, max_depth=depth) is not None
    with pytest.raises(Malformed, match="nested too deep"):
        parse(raw, max_depth=depth - 1)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def deepest(value: Any) -> int:
    if isinstance(value, dict | list):
        return 1 + max(map(deepest, value.values() if isinstance(value, dict) else value), default=0)
    return 0


def keys(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(keys, value.values()))
    return sum(map(keys, value)) if isinstance(value, list) else 0


@given(values, st.booleans(), st.sampled_from([None, 1]))
def test_what_python_writes_is_read_back(value: Any, ascii_only: bool, indent: int | None) -> None:
    raw = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
    assert parse(raw, max_depth=100) == value
    assert written_keys(raw) >= keys(value)
    assert not too_deep(raw, deepest(value))
    assert deepest(value) == 0 or too_deep(raw, deepest(value) - 1)


@given(st.binary(max_size=60) | st.text(st.sampled_from('[]{}":,\\a1eNI- .u0\n'), max_size=60).map(str.encode))
def test_any_bytes_are_a_value_or_malformed(raw: bytes) -> None:
    try:
        value = parse(raw)
    except Malformed:
        return
    assert json.loads(raw) == value
    assert deepest(value) <= 16


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (b'{"a":1,"a":2}', 1),
        (b'{"a" :1,"a":2}', 1),  # `":` alone would count one
        (b'{"a" :1,"b\\":":2,"a":2}', 2),
        (b'{"a"\n:1,"a"\t:2}', 1),
        (b'{"a":1,"\\u0061":2}', 1),
        (b'[{"x":"\\":","a":1},{"b":1,"b":1}]', 3),
        (b'{"a":' + b"9" * 5_000 + b',"a":1}', 1),
    ],
)
def test_duplicates_show_in_the_count(raw: bytes, kept: int) -> None:
    assert written_keys(raw) > kept


@pytest.mark.parametrize(
    ("raw", "written"),
    [(b"[]", 0), (b'{"a":1,"b" : {"a":2}}', 3), ('{"tên":"“a”: b","x":["a:"]}'.encode(), 2)],
)
def test_plain_texts_are_counted_exactly(raw: bytes, written: int) -> None:
    assert written_keys(raw) == written
