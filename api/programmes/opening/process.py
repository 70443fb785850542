"""The process that opens a file for us: its memory, time, files and network are bounded, and it dies with us.

Parsers of .docx and .pdf meet whatever anybody sends. Whatever happens to them there is a refusal here.
"""

import asyncio
from contextlib import suppress

import msgspec
import structlog

from api.kernel.confined import LIBRARIES, command
from api.programmes.opening.kind import Kind
from api.programmes.opening.sheet import Sheet
from api.programmes.reading import MAX_BYTES, NotAProgramme

log = structlog.get_logger()
PATIENCE = 8.0  # seconds; the child ends itself before
TURNS = asyncio.Semaphore(2)  # files that are opened at once; the others wait
_ANSWER = 8 * MAX_BYTES  # bytes: every character of the longest text escaped
_ANSWERS = msgspec.json.Decoder(Sheet)


async def extract(kind: Kind, raw: bytes) -> Sheet:
    """The lines of a .docx or .pdf. Raises NotAProgramme, TOO_HEAVY when the process did not live to answer."""
    async with TURNS:
        told = await _ask(kind, raw)
    try:
        sheet = _ANSWERS.decode(told)
    except msgspec.DecodeError:
        log.warning("file not opened", kind=kind, size=len(raw))  # once is a file, always an installation
        raise NotAProgramme("TOO_HEAVY") from None
    if sheet.refused:
        raise NotAProgramme(sheet.refused)
    return sheet


async def _ask(kind: Kind, raw: bytes) -> bytes:
    """What the process says; cut off or empty when it was ended."""
    child = command("api.programmes.opening.child", kind)
    pipe, away = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*child, stdin=pipe, stdout=pipe, stderr=away, env=LIBRARIES)
    try:
        async with asyncio.timeout(PATIENCE):
            _, told = await asyncio.gather(_feed(process, raw), _hear(process))
            return told
    except TimeoutError:
        return b""
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _feed(process: asyncio.subprocess.Process, raw: bytes) -> None:
    assert process.stdin
    with suppress(BrokenPipeError, ConnectionResetError):  # it ended before it had read all
        process.stdin.write(raw)
        await process.stdin.drain()
        process.stdin.close()
        await process.stdin.wait_closed()


async def _hear(process: asyncio.subprocess.Process) -> bytes:
    assert process.stdout
    told = bytearray()
    while len(told) <= _ANSWER and (more := await process.stdout.read(64 * 1024)):
        told += more
    return bytes(told)
