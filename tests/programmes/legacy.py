"""Text as it was written before Unicode, made from Unicode: what a TCVN3 (ABC) or a VNI font wants to find."""

import unicodedata

_TCVN3 = dict(
    zip(
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
        strict=True,
    )
)
_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_ON_HAT = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_ON_BREVE = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_ON_I = {"\u0301": "í", "\u0300": "ì", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò"}


def tcvn3(text: str) -> str:
    """Capitals with a tone are small letters in a font of capitals, as it was done. Latin-1 characters alone."""
    found = "".join(_TCVN3.get(one, _TCVN3.get(one.lower(), one)) for one in unicodedata.normalize("NFC", text))
    return found.encode("latin-1", "replace").decode("latin-1")


def vni(text: str) -> str:
    """The tone stands behind its vowel. Latin-1 characters alone."""
    found = "".join(_behind(one) for one in unicodedata.normalize("NFC", text))
    return found.encode("latin-1", "replace").decode("latin-1")


def _behind(letter: str) -> str:
    if letter in "đĐ":
        return "ñ" if letter == "đ" else "Ñ"
    plain, *marks = unicodedata.normalize("NFD", letter)
    if not marks:
        return letter
    tone = next((mark for mark in marks if mark in _TONES), "")
    if plain in "iI":
        said = _ON_I.get(tone, plain)
    elif "\u0302" in marks:
        said = plain + (_ON_HAT[tone] if tone else "â")
    elif "\u0306" in marks:
        said = plain + (_ON_BREVE[tone] if tone else "ê")
    elif "\u031b" in marks:
        said = ("ô" if plain in "oO" else "ö") + _TONES.get(tone, "")
    else:
        said = plain + _TONES.get(tone, "")
    return said.upper() if letter.isupper() else said
