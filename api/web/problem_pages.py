"""/api/v1/problems/{code}: what a problem's `type` points at, for whoever reads an error and wonders."""

from collections.abc import Iterator
from html import escape

from fastapi.responses import HTMLResponse

from api.kernel.problem import Invalid, NotFound, Problem
from api.web.docs import page
from api.web.door import Router

router = Router(include_in_schema=False)
GIVEN: dict[str, type[Problem]] = {
    "IDEMPOTENCY_KEY_REUSED": Invalid,
    "USE_CSV": Invalid,
}  # codes that an instance gives, not its class
MEANINGS = {  # what to do about it, in Vietnamese; the classes' docstrings say it in English
    "INTERNAL": "Lỗi của hệ thống, không phải của người gửi. Hãy báo quản trị viên kèm request_id.",
    "MALFORMED": "Nội dung hoặc tiêu đề không đọc được: không phải JSON, trùng khóa, lồng quá sâu. Sửa rồi gửi lại.",
    "UNAUTHENTICATED": "Chưa đăng nhập, phiên đã hết hạn hoặc đã bị thu hồi. Hãy đăng nhập lại.",
    "FORBIDDEN": "Đối tượng trong phạm vi được xem nhưng thiếu quyền; thành phần permission nêu quyền còn thiếu.",
    "NOT_FOUND": "Đối tượng không tồn tại hoặc nằm ngoài phạm vi được xem; hai trường hợp trả lời như nhau.",
    "METHOD_NOT_ALLOWED": "Địa chỉ đúng nhưng phương thức không được hỗ trợ; tiêu đề Allow liệt kê các phương thức.",
    "NOT_ACCEPTABLE": "Không có định dạng nào trong tiêu đề Accept được phục vụ ở đây.",
    "CONFLICT": "Dữ liệu gửi lên trùng với dữ liệu đã có.",
    "ILLEGAL_MOVE": "Trạng thái hiện tại không cho phép bước này; thành phần may liệt kê các bước được phép.",
    "STALE_VERSION": "Phiên bản trong If-Match không còn là bản hiện hành. Tải lại, xem thay đổi rồi gửi lại.",
    "PAYLOAD_TOO_LARGE": "Nội dung vượt giới hạn; thành phần limit nêu giới hạn (byte hoặc số dòng). Hãy chia nhỏ.",
    "UNSUPPORTED_MEDIA_TYPE": "Content-Type hoặc Content-Encoding không được nhận; tiêu đề Accept nêu kiểu được nhận.",
    "INVALID": "Đọc được nhưng trái quy tắc; errors chỉ rõ từng chỗ sai và cách sửa.",
    "PRECONDITION_REQUIRED": "Thao tác ghi cần tiêu đề If-Match với ETag đã đọc lần cuối.",
    "RATE_LIMITED": "Gửi quá nhiều yêu cầu; Retry-After cho biết chờ bao nhiêu giây.",
    "UNAVAILABLE": "Cơ sở dữ liệu đang bận hoặc chưa sẵn sàng; chưa có gì được ghi. Thử lại sau Retry-After giây.",
    "NOTHING_STORED": "Không dòng nào của lô được ghi; báo cáo đi kèm chỉ ra từng dòng sai. Sửa rồi gửi lại.",
    "IDEMPOTENCY_KEY_REUSED": "Idempotency-Key này đã dùng cho một nội dung khác. Hãy dùng khóa mới.",
    "USE_CSV": "Danh sách quá dài cho một tệp XLSX. Hãy lấy CSV với tiêu đề Accept: text/csv.",
}
ENGLISH = {
    "IDEMPOTENCY_KEY_REUSED": "This Idempotency-Key was used with another body. Take a new key.",
    "USE_CSV": "The list is too long for an XLSX. Take CSV with Accept: text/csv.",
}


def kinds(top: type[Problem] = Problem) -> Iterator[type[Problem]]:
    """Every class of problem that the application has loaded."""
    yield top
    for below in top.__subclasses__():
        yield from kinds(below)


@router.get("/problems/{code}", response_class=HTMLResponse)
async def get_problem(code: str) -> HTMLResponse:
    """Title and meaning in both languages. Raises NotFound for a code that we never give."""
    known = {kind.code: kind for kind in kinds()} | GIVEN
    kind = known.get(code)
    if kind is None:
        raise NotFound()
    english = ENGLISH.get(code) or " ".join((kind.__doc__ or "").split())
    return page(
        f"{code}: {kind.title.vi}",
        f"<h1><code>{escape(code)}</code></h1><p>HTTP {kind.status}</p>"
        f"<h2>{escape(kind.title.vi)}</h2><p>{escape(MEANINGS.get(code, ''))}</p>"
        f'<section lang="en"><h2>{escape(kind.title.en)}</h2><p>{escape(english)}</p></section>'
        '<p><a href="/docs">Tài liệu API</a></p>',
    )
