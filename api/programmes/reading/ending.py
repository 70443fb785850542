"""What follows the last clause: the signature blocks and the list of recipients (Decree 30/2020, Annex I, 7 and 9)."""

import re
from dataclasses import dataclass, field

from api.programmes.reading.page import Page
from api.programmes.reading.parties import Name, match
from api.programmes.reading.wording import LONGEST, ORGANISATION_UPPER, joined

_RECIPIENTS = re.compile(r"Nơi nhận ?:?", re.IGNORECASE)
_ITEM = re.compile(r"[-\u2013\u2014\u2022*+] *")
_CAPACITY = re.compile(r"(?:TM|KT|TL|TUQ|Q)\. ?\S|T/M |K/T ")
_SECOND = re.compile(r" (?:KT|TL|TUQ|Q)\. ?(?=\S)")
_OFFICE = re.compile(
    r"(?:Q\. ?|QUYỀN |PHÓ )?(?:TỔNG )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG"
    r"|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BIÊN TẬP|THƯ KÝ|CHỦ NHIỆM)(?: THƯỜNG TRỰC| THỨ NHẤT)?"
    r"|(?:PHÓ )?TRƯỞNG (?:PHÒNG|BAN)(?: [^\W\d_]+){1,6}"
)
_REST_OF_NAME = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|VIỆT NAM)\b")
_PERSON = re.compile(r"[^\W\d_]+(?:(?: |-|['\u2019] ?)[^\W\d_]+){1,5}")  # K’ Bình, H'Yim Kđoh
_ANNEX = re.compile(r"PHỤ LỤC\b", re.IGNORECASE)
_SIGNED = re.compile(r"\(?đã ký\)?", re.IGNORECASE)


@dataclass(slots=True)
class Signature:
    """One block; a text is "" when the block does not print it. `numbers` are its lines."""

    capacity: str = ""
    organisation: str = ""
    office: str = ""
    person: str = ""
    numbers: list[int] = field(default_factory=list)

    def takes(self, kind: str, text: str) -> bool:
        """Whether a line still belongs to this block; a person's name closes it, and "TM." opens the next."""
        if self.person:
            return False
        if kind == "capacity":
            return not self.office and not (self.organisation and text.startswith("TM"))
        return kind in ("rest", "signed") or not getattr(self, kind)

    def put(self, kind: str, text: str, number: int) -> None:
        """Adds a line; a second capacity goes on with the first ("TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH")."""
        self.numbers.append(number)
        if kind != "signed":
            slot = "organisation" if kind == "rest" else kind
            setattr(self, slot, f"{getattr(self, slot)} {text}".strip())


def ending_start(page: Page, body: int) -> int:
    """First line of the ending: after "./.", at "Nơi nhận", or at a signature in capitals that continues no heading."""
    for n in page.pending(body, page.end):
        if page[n].endswith("./."):
            return n + 1
        if _RECIPIENTS.fullmatch(page[n]) or (_signs(page[n]) and not page[n - 1].isupper()):
            return n
    return page.end


def _signs(text: str) -> bool:
    known = (_CAPACITY.match, _OFFICE.fullmatch, ORGANISATION_UPPER.match)
    return len(text) <= LONGEST and text.isupper() and any(test(text) for test in known)


def read_recipients(page: Page, start: int) -> tuple[str, ...]:
    """The dash items under "Nơi nhận:", as printed but for dash and closing mark; the line "Lưu" is one of them."""
    at = next((n for n in page.pending(start, page.end) if _RECIPIENTS.fullmatch(page[n])), page.end)
    if at == page.end:
        return ()
    page.take("recipients", at)
    found: list[str] = []
    for paragraph in page.paragraphs(at + 1, _annex(page, at), _opens_item, lambda _: True):
        item = _ITEM.match(paragraph.text)
        if not item:
            continue  # signatures that stand beside the list, which goes on behind them
        if any(len([cell for cell in page.cells(n) if cell]) > 1 for n in paragraph.numbers):
            page.leave("TWO_COLUMNS", *paragraph.numbers)
            continue
        found.append(paragraph.text[item.end() :].rstrip(" ;.,/"))
        page.take("recipients", *paragraph.numbers)
    return tuple(found)


def _annex(page: Page, start: int) -> int:
    """The first line of what is attached; one past the end when nothing is."""
    return next((n for n in page.pending(start, page.end) if _ANNEX.match(page[n])), page.end)


def _opens_item(text: str) -> bool:
    return _ITEM.match(text) is not None


def read_signatures(page: Page, start: int, names: tuple[Name, ...]) -> dict[Name, Signature]:
    """The block of each party that has one. Lines of a block without a party, and strays, are left unread,
    so is a line of two columns when one of them is."""
    annex = _annex(page, start)
    page.leave("AFTER_THE_END", *page.pending(annex, page.end))
    runs = page.runs(start, annex, _whole)
    texts = {numbers[0]: joined(*(page[n] for n in numbers)) for numbers in runs}
    cells = {numbers[0]: _cells(page, numbers, texts[numbers[0]]) for numbers in runs}
    columns = any(len([cell for cell in row if cell]) > 1 for row in cells.values())
    stray: dict[int, str] = {}
    blocks: list[Signature] = []
    for column in range(max(map(len, cells.values()), default=0) if columns else 1):
        rows = [(n, row[column] if column < len(row) else "") if columns else (n, texts[n]) for n, row in cells.items()]
        blocks += _blocks([(n, text) for n, text in rows if text], stray)
    signed = _assign(blocks, names, stray)
    for first, *more in runs:
        if first in stray:
            page.leave(stray[first], first, *more)
        else:
            page.take("signatures", first, *more)
    return signed


def _whole(before: str, text: str) -> bool:
    """Whether a line opens something of its own, and is no rest of an organisation's name."""
    named = before.isupper() and text.isupper()
    return not named or any(test(text) for test in (_CAPACITY.match, _OFFICE.fullmatch, ORGANISATION_UPPER.match))


def _cells(page: Page, numbers: list[int], text: str) -> list[str]:
    return page.cells(numbers[0])[:4] if len(numbers) == 1 and len(text) <= LONGEST else [text]


def _blocks(rows: list[tuple[int, str]], stray: dict[int, str]) -> list[Signature]:
    blocks: list[Signature] = []
    for n, text in rows:
        kind = _kind(text, blocks[-1] if blocks else None)
        if not kind:
            stray[n] = "AFTER_THE_END"
            continue
        if not blocks or not blocks[-1].takes(kind, text):
            blocks.append(Signature())
        blocks[-1].put(kind, text, n)
    return blocks


def _kind(text: str, block: Signature | None) -> str | None:
    """What a line of a block is; names of persons are only looked for under an office or an organisation."""
    if len(text) > LONGEST:
        return None
    open_block = block is not None and not block.person
    if text.isupper():
        if _CAPACITY.match(text):
            return "capacity"
        if _OFFICE.fullmatch(text):
            return "office"
        if ORGANISATION_UPPER.match(text):
            return "organisation"
        if open_block and block and block.organisation and not block.office and _REST_OF_NAME.match(text):
            return "rest"
    if open_block and _SIGNED.fullmatch(text):
        return "signed"
    return "person" if open_block and block and block.office and _is_person(text) else None


def _is_person(text: str) -> bool:
    return _PERSON.fullmatch(text) is not None and all(word[0].isupper() for word in text.split())


def _assign(blocks: list[Signature], names: tuple[Name, ...], stray: dict[int, str]) -> dict[Name, Signature]:
    signed: dict[Name, Signature] = {}
    for block in blocks:
        if not block.organisation:
            block.capacity, block.organisation = _parted(block.capacity, names)
        name = match(block.organisation, names) if block.organisation else None
        if name and name not in signed:
            signed[name] = block
        else:
            stray.update(dict.fromkeys(block.numbers, "REPEATED" if name else "NO_PARTY"))
    return signed


def _parted(capacity: str, names: tuple[Name, ...]) -> tuple[str, str]:
    """A capacity with the party behind it on one line ("KT. BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO") as the two."""
    for found in ORGANISATION_UPPER.finditer(capacity, 1):
        behind = _SECOND.search(capacity, found.end())
        end = behind.start() if behind else len(capacity)
        if match(capacity[found.start() : end], names):
            return f"{capacity[: found.start()].strip()}{capacity[end:]}", capacity[found.start() : end]
    return capacity, ""
