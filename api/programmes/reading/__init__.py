"""Reads the text of a signed programme into a draft: pure, no input or output, time linear in the text.

    text = decode(raw)      bytes of an upload; refuses what is no text, or not Unicode
    reading = read(text)    every non-blank line is in `reading.taken` or named in `reading.unread`

It reads what the form prints (Decree 30/2020, Annex I, and the practice of joint documents) and guesses nothing:
a field no line states is None and listed in `reading.missing`.
"""

from api.programmes.reading.bases import read_grounds
from api.programmes.reading.clauses import body_start, focal_sentences, read_clauses
from api.programmes.reading.draft import ArrivalStamp, Clause, Instrument, LegalBasis, Party, Reading, Unread
from api.programmes.reading.encoding import MAX_BYTES, decode
from api.programmes.reading.ending import Signature, ending_start, read_recipients, read_signatures
from api.programmes.reading.heading import read_heading, type_line
from api.programmes.reading.layout import PLAIN, Layout
from api.programmes.reading.page import MAX_LINES, Page
from api.programmes.reading.parties import Name, focal_of, read_names
from api.programmes.reading.refusal import NotAProgramme

__all__ = [
    "MAX_BYTES", "MAX_LINES", "ArrivalStamp", "Clause", "Instrument", "Layout", "LegalBasis", "NotAProgramme", "Party",
    "Reading", "Unread", "decode", "read",
]  # fmt: skip


def read(text: str, layout: Layout = PLAIN) -> Reading:
    """The draft and the account of each line. Raises NotAProgramme (422), and TooLarge over MAX_BYTES characters."""
    page = Page(text, layout)
    at = type_line(page)
    body = body_start(page, at + 1)
    ending = ending_start(page, body)
    heading = read_heading(page, at, body)
    grounds = read_grounds(page, heading.below, body)
    names = read_names(heading.title, grounds.agreement, heading.code_notation)
    clauses = read_clauses(page, body, ending, names)
    recipients = read_recipients(page, ending)
    signatures = read_signatures(page, ending, names)
    return Reading(
        code_number=heading.code_number,
        code_notation=heading.code_notation,
        issued_on=heading.issued_on,
        place=heading.place,
        type_name=heading.type_name,
        title=heading.title,
        ends_on=heading.ends_on,
        parties=tuple(_party(name, names, clauses, signatures.get(name, Signature())) for name in names),
        legal_bases=grounds.bases,
        agreement=grounds.agreement,
        clauses=clauses,
        recipients=recipients,
        arrival=heading.arrival,
        letterhead=tuple(heading.letterhead),
        unread=page.unread,
        taken=page.taken,
        lines=page.lines,
    )


def _party(name: Name, names: tuple[Name, ...], clauses: tuple[Clause, ...], signature: Signature) -> Party:
    focal = (found for sentence in focal_sentences(clauses) if (found := focal_of(name, names, sentence)))
    return Party(
        name=name.printed,
        short=name.short,
        focal=next(focal, None),
        signatory_office=signature.office or None,
        signatory_capacity=signature.capacity or None,
        signatory_name=signature.person or None,
    )
