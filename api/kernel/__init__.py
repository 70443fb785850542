"""What needs no I/O: text, time, ids, strict JSON, Merkle trees, problems."""
