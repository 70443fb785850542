"""What we claim, measured: ratios taken in one run on one PostgreSQL."""
