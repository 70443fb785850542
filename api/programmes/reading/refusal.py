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
        "Tệp không phải văn bản (có vẻ là ảnh, tệp nén hoặc chương trình); hãy gửi tệp .docx, .pdf có chữ hoặc .txt.",
        "The file is no text (an image, archive or program, it seems); send a .docx, a .pdf with text, or a .txt.",
    ),
    "NOT_UTF8": Say(
        "Tệp không theo bảng mã UTF-8; hãy lưu lại với bảng mã UTF-8.",
        "The file is not UTF-8; save it again as UTF-8.",
    ),
    "LEGACY_ENCODING": Say(
        "Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển sang Unicode (TCVN 6909:2001) rồi gửi lại.",
        "The text uses a legacy encoding (TCVN3 or VNI); convert it to Unicode (TCVN 6909:2001) and send it again.",
    ),
    "RENAMED": Say(
        "Đuôi tên tệp không đúng với nội dung; hãy gửi tệp gốc với đuôi đúng của nó.",
        "The file's name does not fit what is in it; send the original under its own extension.",
    ),
    "OLD_WORD": Say(
        "Tệp Word kiểu cũ (.doc) không đọc được; hãy mở bằng Word và lưu thành .docx.",
        "A Word file of the old kind (.doc) is not read; open it in Word and save it as .docx.",
    ),
    "NOT_WORD": Say(
        "Tệp nén này không chứa văn bản Word; hãy gửi tệp .docx, .pdf có chữ hoặc .txt.",
        "This archive holds no Word document; send a .docx, a .pdf with text, or a .txt.",
    ),
    "MACRO": Say(
        "Tệp Word có macro không được nhận; hãy lưu lại thành .docx không macro.",
        "A Word file with macros is not taken; save it as .docx without macros.",
    ),
    "ENCRYPTED": Say(
        "Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.",
        "The file is protected by a password; remove it and send the file again.",
    ),
    "SCAN": Say(
        "Tệp chỉ có ảnh, không có chữ để đọc (bản quét); hãy gửi tệp gốc .docx hoặc .pdf có chữ.",
        "The file has pictures and no text to read (a scan); send the original .docx, or a .pdf with text.",
    ),
    "TOO_MANY_PAGES": Say(
        "Tệp có quá nhiều trang, không thể là một chương trình phối hợp.",
        "The file has too many pages to be a coordination programme.",
    ),
    "TOO_HEAVY": Say(
        "Đọc tệp này cần quá nhiều bộ nhớ hoặc thời gian (nén quá mức, lồng quá sâu hoặc bị hỏng).",
        "Reading this file takes too much memory or time (packed too tightly, nested too deeply, or damaged).",
    ),
    "BROKEN": Say(
        "Tệp bị hỏng hoặc thiếu một phần; hãy gửi lại tệp nguyên vẹn.",
        "The file is damaged or incomplete; send it again in one piece.",
    ),
    "NO_HEADING": Say(
        "Không tìm thấy dòng tên loại “CHƯƠNG TRÌNH”, nên không nhận ra đây là chương trình phối hợp.",
        "No heading line “CHƯƠNG TRÌNH” was found, so this is not recognised as a coordination programme.",
    ),
}


class NotAProgramme(Invalid):
    """422. `reason` is one of the codes above. Raises KeyError for any other."""

    def __init__(self, reason: str) -> None:
        said = _SENTENCES[reason]
        super().__init__(said, errors=[Fault(reason, said, pointer="/file")])
        self.reason = reason
