"""A process of its own for files of strangers: started without secrets, bounded from within, ended with its parent."""

import ctypes
import encodings.cp437  # names in a zip are in it; once files are shut, nothing can be imported
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

assert encodings.cp437


ROOT = Path(__file__).parents[2]
LIBRARIES = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}  # its whole environment
START = "import sys; sys.path.insert(0, sys.argv[1]); from {module} import main; main(*sys.argv[2:])"


def command(module: str, *arguments: str) -> tuple[str, ...]:
    """What starts `main(*arguments, parent)` of a module in a process that knows nothing of ours but the code."""
    start = START.format(module=module)
    return (sys.executable, "-I", "-B", "-c", start, str(ROOT), *arguments, str(os.getpid()))


def confine(parent: int, *, memory: int, processor: float, clock: float) -> None:
    """No core, no file, no socket, no child; no more bytes of address space and seconds than given.

    Ends by a signal when it is over, and when `parent`, its process id, has ended.
    """
    follow(parent)
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 3),
        (resource.RLIMIT_CPU, int(processor) + 2),
        (resource.RLIMIT_AS, memory),
    ):
        with suppress(ValueError, OSError):  # a system that knows no such bound; the clock below holds anywhere
            resource.setrlimit(what, (most, most))
    signal.setitimer(signal.ITIMER_PROF, processor)
    signal.setitimer(signal.ITIMER_REAL, clock)


def follow(parent: int) -> None:
    """End when the parent ends (Linux; elsewhere the clock does)."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)
