"""Why a text is no programme at all. A line that can't be read is no refusal: it is named in `Reading.unread`."""

from api.kernel.problem import Fault, Invalid, Say

_SENTENCES = {
    "EMPTY": Say("Văn bản không có chữ nào.", "The text is empty."),
    "TOO_SHORT": Say(
        "Văn bản quá ngắn, không thể là một chương trình phối hợp.",
        "The text is too short to be a coordination programme.",
    ),
    "TOO_MANY_LINES": Say(
        "Văn bản có quá nhiều dòng, không thể là một chương trình phối hợp.",
        "The text has too many lines to be a coordination programme.",
    ),
    "BINARY": Say(
        "Tệp không phải văn bản thuần (có vẻ là PDF, Word, ảnh hoặc tệp nén); hãy lưu thành .txt bảng mã UTF-8.",
        "The file is not plain text (a PDF, Word, image or archive, it seems); save it as .txt in UTF-8.",
    ),
    "NOT_UTF8": Say(
        "Tệp không theo bảng mã UTF-8; hãy lưu lại với bảng mã UTF-8.",
        "The file is not UTF-8; save it again as UTF-8.",
    ),
    "LEGACY_ENCODING": Say(
        "Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển sang Unicode (TCVN 6909:2001) rồi gửi lại.",
        "The text uses a legacy encoding (TCVN3 or VNI); convert it to Unicode (TCVN 6909:2001) and send it again.",
    ),
    "NO_HEADING": Say(
        "Không tìm thấy dòng tên loại “CHƯƠNG TRÌNH”, nên không nhận ra đây là chương trình phối hợp.",
        "No heading line “CHƯƠNG TRÌNH” was found, so this is not recognised as a coordination programme.",
    ),
}


class NotAProgramme(Invalid):
    """422. `reason` is EMPTY, TOO_SHORT, TOO_MANY_LINES, BINARY, NOT_UTF8, LEGACY_ENCODING or NO_HEADING."""

    def __init__(self, reason: str) -> None:
        said = _SENTENCES[reason]
        super().__init__(said, errors=[Fault(reason, said, pointer="/file")])
        self.reason = reason
