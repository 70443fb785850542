"""The Merkle tree of RFC 9162 section 2.1 (the same as RFC 6962's) over SHA-256: heads, proofs, verification.

Pairing level by level and carrying an odd last node up gives the tree of the RFC's recursive definition, which
splits at the largest power of two below n. "Leaves" are leaf hashes; only root() takes the entries themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

SIZE = 32  # bytes of a hash
EMPTY = sha256().digest()  # head of a tree without leaves


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256(0x00 || entry)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


def above(level: Sequence[bytes]) -> list[bytes]:
    """The next level up, half as long; an odd last node is carried as it is."""
    pairs = zip(level[::2], level[1::2], strict=False)
    nodes = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
    if len(level) % 2:
        nodes.append(level[-1])
    return nodes


def head(leaves: Sequence[bytes]) -> bytes:
    """The tree head over leaf hashes in order."""
    while len(leaves) > 1:
        leaves = above(leaves)
    return leaves[0] if leaves else EMPTY


def root(entries: Sequence[bytes]) -> bytes:
    """The tree head over the entries themselves, in order; 10,000 entries of 32 bytes take about 6 ms."""
    return head([sha256(b"\x00" + entry).digest() for entry in entries])


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The path that proves one leaf, lowest node first (2.1.3.1). Raises IndexError outside the tree."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    path: list[bytes] = []
    while len(leaves) > 1:
        if index ^ 1 < len(leaves):
            path.append(leaves[index ^ 1])
        leaves, index = above(leaves), index >> 1
    return path


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the path proves that `leaf` (a leaf hash) stands at `index` of the tree of `size` (2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes(leaf, *path):
        return False
    node, last = leaf, size - 1
    for beside in path:
        if last == 0:
            return False
        if index & 1 or index == last:
            node = node_hash(beside, node)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            node = node_hash(node, beside)
        index, last = index >> 1, last >> 1
    return last == 0 and node == root


def _are_hashes(*nodes: bytes) -> bool:
    """Whether all have a hash's length: else bytes could move between two neighbours under the same parent."""
    return all(len(node) == SIZE for node in nodes)


def consistency(leaves: Sequence[bytes], first: int) -> list[bytes]:
    """The proof that the tree of the first leaves became that of all (2.1.4.1). Raises IndexError for no such tree."""
    if not 0 < first <= len(leaves):
        raise IndexError(first)
    return _subproof(leaves, first, whole=True)


def _subproof(leaves: Sequence[bytes], first: int, *, whole: bool) -> list[bytes]:
    """SUBPROOF of 2.1.4.1; `whole` while the first tree is a prefix that the verifier knows the head of."""
    if first == len(leaves):
        return [] if whole else [head(leaves)]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    left, right = leaves[:split], leaves[split:]
    if first <= split:
        return [*_subproof(left, first, whole=whole), head(right)]
    return [*_subproof(right, first - split, whole=False), head(left)]


def verify_consistency(first: int, second: int, proof: Sequence[bytes], first_root: bytes, second_root: bytes) -> bool:
    """Whether the tree of size `second` extends that of size `first` (2.1.4.2); never from an empty one."""
    if not 0 < first <= second:
        return False
    if first == second:
        return not proof and first_root == second_root
    if not proof or not _are_hashes(first_root, *proof):
        return False
    old, new = first - 1, second - 1
    while old & 1:
        old, new = old >> 1, new >> 1
    seed, *rest = proof if old else [first_root, *proof]  # old == 0: the first size is a power of two
    before = after = seed
    for beside in rest:
        if new == 0:
            return False
        if old & 1 or old == new:
            before, after = node_hash(beside, before), node_hash(beside, after)
            while not old & 1 and old:
                old, new = old >> 1, new >> 1
        else:
            after = node_hash(after, beside)
        old, new = old >> 1, new >> 1
    return new == 0 and before == first_root and after == second_root


@dataclass(frozen=True, slots=True)
class Peaks:
    """A growing tree without its leaves: heads of its perfect subtrees, largest first, one per set bit of `size`."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Peaks":
        """The tree with one more leaf hash."""
        *peaks, size = *self.hashes, self.size
        while size & 1:
            leaf, size = node_hash(peaks.pop(), leaf), size >> 1
        return Peaks(self.size + 1, (*peaks, leaf))

    def root(self) -> bytes:
        """The tree head."""
        if not self.hashes:
            return EMPTY
        *rest, node = self.hashes
        for peak in reversed(rest):
            node = node_hash(peak, node)
        return node

    def pack(self) -> bytes:
        """The hashes in one piece, for a column; read back with the size."""
        return b"".join(self.hashes)

    @classmethod
    def unpack(cls, size: int, packed: bytes) -> "Peaks":
        """Raises ValueError when the hashes are not those of a tree of this size."""
        if size < 0 or len(packed) != SIZE * size.bit_count():
            raise ValueError(f"a tree of {size} has {size.bit_count()} peaks")
        return cls(size, tuple(packed[at : at + SIZE] for at in range(0, len(packed), SIZE)))
