"""What is done behind the requests: in `serve` beside them, or by a worker of its own."""

import asyncio

from api.activities import indexing
from api.delivery.dispatching import Dispatcher
from api.intake import job
from api.settings import Settings
from api.store.session import Database


async def keep_up(database: Database, settings: Settings) -> None:
    """All that is done behind the requests, side by side; runs until cancelled."""
    async with asyncio.TaskGroup() as tasks:
        for room in (indexing, job):
            tasks.create_task(room.keep_up(database))
        tasks.create_task(Dispatcher(database, settings).keep_up())
