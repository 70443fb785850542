"""How long a second start takes, from the command to the first 200; the fresh installation's first start is told beside it."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench.house import HERE, House, answering, free_port
from bench.report import Bar

ROUNDS = 5


def start(data: Path) -> float:
    """Seconds until /readyz says 200, of `serve` with its own PostgreSQL; it is stopped again in order."""
    port = free_port()
    own = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    own |= {"PHOIHOP_DATA": str(data), "PHOIHOP_PORT": str(port), "PHOIHOP_LOG_LEVEL": "error"}
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "api", "serve"], env=own, stdout=subprocess.DEVNULL, cwd=HERE.parent
    )
    try:
        answering(process, f"http://127.0.0.1:{port}")
        return time.perf_counter() - started
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def measure(house: House) -> list[Bar]:
    """On a folder of its own; `house` is only the reason that everything is installed."""
    with tempfile.TemporaryDirectory(prefix="phoihop-start-") as folder:
        Path(folder).chmod(0o711)
        print(f"      first start, database and demo made: {start(Path(folder)):.1f} s")
        times = [start(Path(folder)) for _ in range(ROUNDS)]
    return [Bar("second start to the first 200", median(times), 5, 1, "s")]
