"""How migrations run: as the owner, one process at a time, each in its own transaction, with bounded waits.

`lock_timeout` may be set in the configuration's attributes; a table that somebody holds for longer leaves the database
at the last whole revision.
"""

from alembic import context
from sqlalchemy import create_engine, pool, text

LOCK = 1384
given = context.config.attributes
WAITS = {"statement_timeout": "600s", "lock_timeout": given.get("lock_timeout", "10s"), "timezone": "UTC"}

engine = create_engine(given["url"], poolclass=pool.NullPool)
with engine.connect() as connection:
    connection.execute(text("select pg_advisory_lock(:lock)"), {"lock": LOCK})  # before the waits are bounded
    for name, value in WAITS.items():
        connection.execute(text("select set_config(:name, :value, false)"), {"name": name, "value": value})
    connection.commit()
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.execute(text("select pg_advisory_unlock(:lock)"), {"lock": LOCK})
    connection.commit()
engine.dispose()
