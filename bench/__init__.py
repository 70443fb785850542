"""What is claimed, measured: `./run bench`. Ratios are taken in one run against a limit on the same PostgreSQL."""
