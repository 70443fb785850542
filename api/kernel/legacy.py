"""Vietnamese text of before Unicode, read as if it were Unicode: TCVN3 (ABC) and VNI fonts."""

import re

SAMPLE = 20_000  # characters that are looked at
# Letters only Vietnamese in Unicode has: the tone-marked block and ă đ ơ ư.
UNICODE = re.compile("[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0]")
# TCVN3 puts đ, ê, ô, ư, à ... on signs such as (R), a-ordinal, <<; no language has them inside words.
_TCVN3 = re.compile("[^\\W\\d_][\u00a8-\u00ae\u00b5-\u00be]|[\u00a8-\u00ae\u00b5-\u00be][^\\W\\d_]")
# VNI writes the tone as an accented letter after its vowel ("Toång Lieân ñoaøn").
_VNI = re.compile("[aeouyAEOUY\u00f4\u00f6][\u00e0-\u00e5\u00e8-\u00eb\u00ef\u00f8-\u00fc\u00d8-\u00dc]|\u00f1")


def looks_legacy(text: str) -> bool:
    """Whether more than 1 % of the text are marks of TCVN3 or VNI, and more than its letters that only Unicode has."""
    sample = text[:SAMPLE]
    marks = sum(1 for _ in _TCVN3.finditer(sample)) + sum(1 for _ in _VNI.finditer(sample))
    return marks > 5 and marks * 100 > len(sample) and marks > sum(1 for _ in UNICODE.finditer(sample))


def legacy_line(line: str) -> bool:
    """Whether a line of an else readable text is in TCVN3; VNI's marks are letters, too few to tell in one line."""
    marks = sum(1 for _ in _TCVN3.finditer(line[:SAMPLE]))
    return marks > 1 and UNICODE.search(line) is None
