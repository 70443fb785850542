"""The tree against the RFC's own recursive definition, and against whoever forges a proof."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel import merkle
from api.kernel.merkle import Peaks, leaf_hash, node_hash

# Eight entries and the heads of their trees, as Certificate Transparency's implementations have long used them.
ENTRIES = [
    bytes.fromhex(entry)
    for entry in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
HEADS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

entries = st.lists(st.binary(max_size=40), max_size=70)
some = st.lists(st.binary(max_size=40), min_size=1, max_size=70)


def mth(data: list[bytes]) -> bytes:
    """MTH of RFC 9162, 2.1.1, word by word."""
    if not data:
        return hashlib.sha256(b"").digest()
    if len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    k = 1
    while k * 2 < len(data):
        k *= 2
    return hashlib.sha256(b"\x01" + mth(data[:k]) + mth(data[k:])).digest()


def path(index: int, data: list[bytes]) -> list[bytes]:
    """PATH of RFC 9162, 2.1.3.1, word by word."""
    if len(data) == 1:
        return []
    k = 1
    while k * 2 < len(data):
        k *= 2
    if index < k:
        return [*path(index, data[:k]), mth(data[k:])]
    return [*path(index - k, data[k:]), mth(data[:k])]


def leaves(data: list[bytes]) -> list[bytes]:
    return [leaf_hash(entry) for entry in data]


@pytest.mark.parametrize("size", range(9))
def test_known_heads(size: int) -> None:
    assert merkle.root(ENTRIES[:size]).hex() == HEADS[size]


def test_leaf_and_node_hashes_are_told_apart_by_their_prefix() -> None:
    assert leaf_hash(b"").hex() == HEADS[1]
    assert leaf_hash(b"L123456").hex() == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"
    assert node_hash(b"N123", b"N456").hex() == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb"


@given(entries)
def test_head_is_that_of_the_recursive_definition(data: list[bytes]) -> None:
    assert merkle.root(data) == merkle.head(leaves(data)) == mth(data)


@given(entries)
def test_peaks_grow_to_the_same_heads(data: list[bytes]) -> None:
    peaks = Peaks()
    for size, leaf in enumerate(leaves(data), 1):
        peaks = peaks.append(leaf)
        assert peaks.size == size
        assert peaks.root() == mth(data[:size])
    assert peaks.root() == mth(data)
    assert Peaks.unpack(peaks.size, peaks.pack()) == peaks


@pytest.mark.parametrize(
    ("size", "packed"), [(1, b""), (0, bytes(32)), (3, bytes(32)), (2, bytes(31)), (-1, bytes(32))]
)
def test_peaks_of_another_size_are_refused(size: int, packed: bytes) -> None:
    with pytest.raises(ValueError, match="peaks"):
        Peaks.unpack(size, packed)


@given(some, st.data())
def test_inclusion_is_the_rfcs_path_and_verifies(data: list[bytes], draw: st.DataObject) -> None:
    index = draw.draw(st.integers(0, len(data) - 1))
    proof = merkle.inclusion(leaves(data), index)
    assert proof == path(index, data)
    assert merkle.verify_inclusion(leaf_hash(data[index]), index, len(data), proof, mth(data))


@given(some, st.data())
def test_consistency_verifies(data: list[bytes], draw: st.DataObject) -> None:
    first = draw.draw(st.integers(1, len(data)))
    proof = merkle.consistency(leaves(data), first)
    assert merkle.verify_consistency(first, len(data), proof, mth(data[:first]), mth(data))


def spoilt(proof: list[bytes]) -> list[list[bytes]]:
    """The proof with a bit turned, a node lost, doubled, added at either end."""
    turned = [[*proof[:i], bytes([one[0] ^ 1]) + one[1:], *proof[i + 1 :]] for i, one in enumerate(proof)]
    lost = [[*proof[:i], *proof[i + 1 :]] for i in range(len(proof))]
    return [*turned, *lost, [*proof, bytes(32)], [bytes(32), *proof], [*proof, b""]]


@pytest.mark.parametrize("size", range(1, 18))
def test_no_forged_inclusion_passes(size: int) -> None:
    data = [bytes([n]) for n in range(size)]
    hashes, head = leaves(data), mth(data)
    for index in range(size):
        proof = merkle.inclusion(hashes, index)
        assert merkle.verify_inclusion(hashes[index], index, size, proof, head)
        for other in spoilt(proof):
            assert not merkle.verify_inclusion(hashes[index], index, size, other, head)
        for at in {-1, 0, index - 1, index + 1, size, size + 1} - {index}:
            assert not merkle.verify_inclusion(hashes[index], at, size, proof, head)
        assert not merkle.verify_inclusion(leaf_hash(b"other"), index, size, proof, head)
        assert not merkle.verify_inclusion(hashes[index], index, size, proof, leaf_hash(b"other"))


@pytest.mark.parametrize("second", range(1, 18))
def test_no_forged_consistency_passes(second: int) -> None:
    data = [bytes([n]) for n in range(second)]
    for first in range(1, second + 1):
        old, new = mth(data[:first]), mth(data)
        proof = merkle.consistency(leaves(data), first)
        assert merkle.verify_consistency(first, second, proof, old, new)
        for other in spoilt(proof):
            assert not merkle.verify_consistency(first, second, other, old, new)
        assert not merkle.verify_consistency(first, second, proof, leaf_hash(b"other"), new)
        assert not merkle.verify_consistency(first, second, proof, old, leaf_hash(b"other"))
        if first < second:
            assert not merkle.verify_consistency(second, first, proof, old, new)
            assert not merkle.verify_consistency(first, second, proof, new, old)


def test_bytes_cannot_move_between_neighbours() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    head = node_hash(left, right)
    assert merkle.verify_inclusion(left, 0, 2, [right], head)
    assert node_hash(left + right[:1], right[1:]) == head
    assert not merkle.verify_inclusion(left + right[:1], 0, 2, [right[1:]], head)


def test_nothing_is_proved_of_or_from_an_empty_tree() -> None:
    assert not merkle.verify_inclusion(leaf_hash(b""), 0, 0, [], merkle.EMPTY)
    assert not merkle.verify_inclusion(b"", 0, 1, [], b"")
    assert not merkle.verify_consistency(0, 0, [], merkle.EMPTY, merkle.EMPTY)
    assert not merkle.verify_consistency(0, 1, [], merkle.EMPTY, leaf_hash(b""))
    assert not merkle.verify_consistency(1, 2, [], leaf_hash(b""), mth([b"", b"\x00"]))


@pytest.mark.parametrize("index", [-1, 3])
def test_no_path_outside_the_tree(index: int) -> None:
    with pytest.raises(IndexError):
        merkle.inclusion(leaves(ENTRIES[:3]), index)


@pytest.mark.parametrize("first", [-1, 0, 4])
def test_no_proof_from_no_tree_or_a_larger_one(first: int) -> None:
    with pytest.raises(IndexError):
        merkle.consistency(leaves(ENTRIES[:3]), first)
