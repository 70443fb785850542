"""The work behind the pushes as a process of its own, beside any number of `serve` with PHOIHOP_WORKER=0."""

import asyncio
import os
from contextlib import suppress

import structlog

from api.behind import keep_up
from api.serving import database, log_lines, stop_on_signals
from api.settings import Settings
from api.store.migrate import upgrade
from api.store.session import Database
from api.store.workers import noted

log = structlog.get_logger()


def work(settings: Settings) -> None:
    """Until a signal. Raises Refused, NoServer, MissingRight. Several workers take turns."""
    stop_on_signals()
    log_lines(settings.log_level)
    with suppress(KeyboardInterrupt), database(settings):
        upgrade(settings)
        with noted(settings.workers_dir):
            asyncio.run(until_ended(settings))


async def until_ended(settings: Settings) -> None:
    """Work on connections of our own."""
    behind = Database(settings.app_url, settings.wide_url, size=2)
    await behind.open()
    log.info("working", pid=os.getpid())
    await keep_up(behind, settings)
