"""How a migration runs: as the owner, one at a time, with bounded waits, all in one transaction."""

from alembic import context
from sqlalchemy import create_engine, pool, text

LOCK = 1384

engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)
with engine.connect() as connection:
    connection.execute(text("set lock_timeout = '10s'"))
    connection.execute(text("set statement_timeout = '600s'"))
    connection.execute(text("set timezone = 'UTC'"))
    connection.execute(text("select pg_advisory_lock(:lock)"), {"lock": LOCK})
    connection.commit()
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.execute(text("select pg_advisory_unlock(:lock)"), {"lock": LOCK})
    connection.commit()
engine.dispose()
