"""Lists as files: `Accept: text/csv` or XLSX, the whole list in place of a page, under headings of the reader's language.

The pages of the list are asked for one after the other through the route itself, so that everything which holds of a
page holds of the file. CSV leaves as it is made. A list may bring a quicker way of its own (`Copied`).
"""

import csv
import io
import json
import tempfile
from asyncio import Semaphore, to_thread
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast, get_args
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.kernel.problem import Fault, Invalid, Say
from api.web.asked import Asked
from api.web.formula import inert, plain
from api.web.page import Page
from api.web.problems import language
from api.web.wording import heading
from api.web.workbook import Sheet

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON = "application/json"
FILES = (CSV, XLSX)
PAGE = 200  # rows that are asked for at once
MOST = 100_000  # rows of an XLSX
CHUNK = 65_536  # bytes
BOOKS = Semaphore(2)  # workbooks that a process writes at once: each costs a processor for seconds
WHOLE = Say("Tệp gồm toàn bộ danh sách, không chia trang.", "A file holds the whole list, not a page.")
MANY = Say(
    f"Danh sách có hơn {MOST:,} dòng: hãy lấy CSV (Accept: text/csv).".replace(",", "."),
    f"The list has more than {MOST:,} rows: take CSV (Accept: text/csv).",
)
Copied = Callable[[Request, Callable[[bytes], Awaitable[None]]], Awaitable[None]]  # writes the rows of the whole list


@dataclass(frozen=True)
class Table:
    """What files a list makes of itself: its columns are the fields of its items, but for what is of one reader alone."""

    name: str
    app: ASGIApp
    asked: Asked
    fields: dict[str, Any]
    copied: Copied | None = None
    dated: dict[str, type[date]] = field(default_factory=dict)

    @property
    def columns(self) -> list[str]:
        """The names of its columns, in order."""
        return list(self.fields)

    def headings(self, request: Request) -> list[str]:
        """In the reader's language."""
        return [heading(name).to(language(request)) for name in self.columns]


def tabular(model: Any, methods: Any) -> bool:
    """Whether a route is a list of items with columns, and one that ends."""
    paged = isinstance(model, type) and issubclass(model, Page) and methods == {"GET"}
    return paged and model.model_fields["next"].annotation == (str | None) and isinstance(item_of(model), type)


def item_of(model: Any) -> Any:
    """What a page is of; a model is a class, a plain mapping is none."""
    return get_args(model.model_fields["items"].annotation)[0]


def table_of(route: Any, endpoint: Callable[..., Any]) -> Table:
    """The table of a list route."""
    item: type[BaseModel] = item_of(route.response_model)
    fields = {name: one.annotation for name, one in item.model_fields.items() if name != "may"}
    dated: dict[str, type[date]] = {
        name: kind for name, one in fields.items() for kind in (datetime, date) if kind in (one, *get_args(one))
    }
    return Table(route.name, route.app, route.asked, fields, getattr(endpoint, "copied", None), dated)


async def made(table: Table, request: Request, media: str) -> Response:
    """The file, or the answer of the first page when that is none. Raises Invalid for a page's parameters, USE_CSV."""
    if paging := [name for name in ("limit", "after", "count") if name in request.query_params]:
        raise Invalid(errors=[Fault("INVALID", WHOLE, parameter=name) for name in paging])
    counted = media == XLSX and "count" in table.asked.query
    first = await page(table, request, None, count=counted, limit=1 if media == CSV and table.copied else PAGE)
    if first.status_code != 200:
        return first
    said = first.json()
    headers = {"Content-Disposition": f'attachment; filename="{table.name.removeprefix("list_")}.{ending(media)}"'}
    headers |= {name: value for name, value in first.headers.items() if name == "as-of"}
    if media == XLSX:
        if said.get("total", 0) > MOST:
            raise Invalid(MANY, code="USE_CSV")
        return StreamingResponse(await book(table, request, said), 200, headers, XLSX)
    if table.copied is not None:
        return Copy(table, request, headers)
    return StreamingResponse(lines(table, request, said), 200, headers, f"{CSV}; charset=utf-8")


def ending(media: str) -> str:
    """Of a file's name."""
    return "csv" if media == CSV else "xlsx"


class Heard(Response):
    """An answer that was kept instead of sent."""

    def json(self) -> Any:
        """The body."""
        return json.loads(bytes(self.body))


async def page(table: Table, request: Request, after: str | None, *, count: bool = False, limit: int = PAGE) -> Heard:
    """One page, asked of the route as the same caller would."""
    query = request.query_params.multi_items()
    if {"limit", "after"} <= table.asked.query.keys():
        query += [("limit", str(limit))]
    query += [("count", "true")] * count + [("after", after)] * (after is not None)  # type: ignore[list-item]
    headers = [(name, value) for name, value in request.scope["headers"] if name not in (b"accept", b"if-none-match")]
    state = {**request.scope["state"], "headers": {}}
    scope: Scope = {**request.scope, "query_string": urlencode(query).encode(), "headers": headers, "state": state}
    head: list[Message] = []
    body: list[bytes] = []

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            head.append(message)
        else:
            body.append(message.get("body", b""))

    await table.app(scope, request.receive, keep)
    found = Heard(b"".join(body), head[0]["status"])
    found.raw_headers = [*head[0]["headers"], *((k.lower().encode(), v.encode()) for k, v in state["headers"].items())]
    return found


async def items(table: Table, request: Request, first: Any) -> AsyncIterator[list[Any]]:
    """The rows of the list, page by page. Raises RuntimeError when a page fails: the file is broken off then."""
    said = first
    while True:
        yield said["items"]
        if said["next"] is None:
            return
        answer = await page(table, request, said["next"])
        if answer.status_code != 200:
            raise RuntimeError(f"{table.name}: a page of the file answered {answer.status_code}")
        said = answer.json()


def written(rows: list[list[Any]]) -> bytes:
    """Lines of CSV (RFC 4180 but for the line's end)."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def head(table: Table, request: Request) -> bytes:
    """The first line, after the mark by which spreadsheets know UTF-8."""
    return b"\xef\xbb\xbf" + written([table.headings(request)])


def cell(value: Any) -> Any:
    """A JSON value as a cell of CSV."""
    made = plain(value)
    if isinstance(made, bool):
        return "true" if made else "false"
    return inert(made) if isinstance(made, str) else made


async def lines(table: Table, request: Request, first: Any) -> AsyncIterator[bytes]:
    """A CSV, a page at a time."""
    yield head(table, request)
    async for rows in items(table, request, first):
        yield written([[cell(row.get(name)) for name in table.columns] for row in rows])


class Copy(Response):
    """A CSV whose rows the list itself writes, as fast as the client takes them."""

    def __init__(self, table: Table, request: Request, headers: dict[str, str]) -> None:
        super().__init__(None, 200, headers, f"{CSV}; charset=utf-8")
        del self.headers["content-length"]
        self.table, self.request = table, request

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Head and rows."""

        due = [head(self.table, self.request)]

        async def on(data: bytes) -> None:
            if due:  # until the first row is there, a problem can still be told
                await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
                data = due.pop() + data
            await send({"type": "http.response.body", "body": data, "more_body": True})

        await cast(Copied, self.table.copied)(self.request, on)
        if due:
            await on(b"")
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def book(table: Table, request: Request, first: Any) -> AsyncIterator[bytes]:
    """An XLSX, in pieces; made on disk row by row. Raises Invalid USE_CSV."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the last piece
    try:
        async with BOOKS:
            await fill(table, request, first, file)
    except BaseException:
        file.close()
        raise
    return pieces(file)


async def fill(table: Table, request: Request, first: Any, file: Any) -> None:
    """Write the workbook. Raises Invalid USE_CSV."""
    with closing(
        Sheet(file, table.headings(request), table.columns, table.dated)
    ) as sheet:  # its rows are files of their own till then
        async for rows in items(table, request, first):
            if sheet.rows + len(rows) > MOST:
                raise Invalid(MANY, code="USE_CSV")
            await to_thread(sheet.add, rows)
        await to_thread(sheet.close)


async def pieces(file: Any) -> AsyncIterator[bytes]:
    """A file from its beginning, closed at its end."""
    with file:
        file.seek(0)
        while piece := file.read(CHUNK):
            yield piece
