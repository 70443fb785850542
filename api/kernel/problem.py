"""What can be wrong with a request, as values: the tree that every error of the API comes from.

    Problem                     status, code, title, detail, errors        (RFC 9457)
    +-- Malformed           400 MALFORMED             no JSON, duplicate key, too deep
    +-- Unauthenticated     401 UNAUTHENTICATED       no or bad credentials
    +-- Forbidden           403 FORBIDDEN             in sight, but the permission is missing
    +-- NotFound            404 NOT_FOUND             out of sight, or never existed: the same answer
    +-- Conflict            409 CONFLICT              a fact that is there already
    |   +-- IllegalMove     409 ILLEGAL_MOVE          not from this status
    +-- StaleVersion        412 STALE_VERSION         somebody was faster
    +-- TooLarge            413 PAYLOAD_TOO_LARGE
    +-- WrongMediaType      415 UNSUPPORTED_MEDIA_TYPE
    +-- Invalid             422 INVALID               fields, each with its pointer
    +-- ConditionMissing    428 PRECONDITION_REQUIRED no If-Match
    +-- RateLimited         429 RATE_LIMITED
    +-- Unavailable         503 UNAVAILABLE           try again after Retry-After seconds

Sentences are Vietnamese with an English twin; the door picks one by Accept-Language.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple


class Say(NamedTuple):
    """One sentence in both languages."""

    vi: str
    en: str

    def to(self, language: str) -> str:
        """`vi` or `en`, Vietnamese for any other."""
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one place: exactly one of pointer (RFC 6901), parameter, header is set."""

    code: str
    detail: Say
    pointer: str | None = None
    parameter: str | None = None
    header: str | None = None
    params: dict[str, Any] = field(default_factory=dict)

    def shown(self, language: str) -> dict[str, Any]:
        """The member of `errors` as the answer has it."""
        place = {"pointer": self.pointer, "parameter": self.parameter, "header": self.header}
        return {
            **{name: value for name, value in place.items() if value is not None},
            "code": self.code,
            "detail": self.detail.to(language),
            "params": self.params,
        }


class Problem(Exception):
    """An answer that is not a success. `members` are extension members of RFC 9457."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "INTERNAL"
    title: ClassVar[Say] = Say("Lỗi hệ thống", "Internal error")

    def __init__(
        self,
        detail: Say | None = None,
        *,
        errors: Sequence[Fault] = (),
        headers: dict[str, str] | None = None,
        code: str | None = None,
        **members: Any,
    ) -> None:
        self.detail = detail or self.title
        self.errors = list(errors)
        self.headers = headers or {}
        self.members = members
        self.named = code or self.code
        super().__init__(f"{self.status} {self.named}: {self.detail.en}")


class Malformed(Problem):
    """The body or a header cannot be read at all."""

    status = 400
    code = "MALFORMED"
    title = Say("Nội dung gửi lên không đọc được", "The request cannot be read")


class Unauthenticated(Problem):
    """No or bad credentials; one answer for all reasons, so that nothing can be enumerated."""

    status = 401
    code = "UNAUTHENTICATED"
    title = Say("Chưa đăng nhập hoặc phiên đã hết hạn", "Not signed in, or the session has ended")

    def __init__(self, detail: Say | None = None, **members: Any) -> None:
        super().__init__(detail, headers={"WWW-Authenticate": "Bearer"}, **members)


class Forbidden(Problem):
    """In sight but not allowed; `permission` names what is missing."""

    status = 403
    code = "FORBIDDEN"
    title = Say("Không có quyền thực hiện", "Not allowed")

    def __init__(self, permission: str, detail: Say | None = None, **members: Any) -> None:
        said = detail or Say(f"Thiếu quyền: {permission}.", f"Missing permission: {permission}.")
        super().__init__(said, permission=permission, **members)


class NotFound(Problem):
    """Out of the caller's sight, or never there."""

    status = 404
    code = "NOT_FOUND"
    title = Say("Không tìm thấy", "Not found")


class MethodNotAllowed(Problem):
    """The path is known, the method is not."""

    status = 405
    code = "METHOD_NOT_ALLOWED"
    title = Say("Phương thức không được hỗ trợ ở địa chỉ này", "Method not allowed here")


class NotAcceptable(Problem):
    """None of the media types that the client accepts is made here."""

    status = 406
    code = "NOT_ACCEPTABLE"
    title = Say("Không có định dạng phù hợp với yêu cầu", "No acceptable media type")


class Conflict(Problem):
    """The fact collides with one that is there."""

    status = 409
    code = "CONFLICT"
    title = Say("Trùng với dữ liệu đã có", "Conflicts with what is there")


class IllegalMove(Problem):
    """The move is not open from the present status; `may` lists those that are."""

    status = 409
    code = "ILLEGAL_MOVE"
    title = Say("Trạng thái hiện tại không cho phép bước này", "This move is not open from the present status")

    def __init__(self, at: str, may: Sequence[str]) -> None:
        said = Say(f"Đang ở trạng thái “{at}”.", f"The status is “{at}”.")
        fault = Fault(self.code, said, pointer="/status", params={"status": at, "may": list(may)})
        super().__init__(errors=[fault], may=list(may))  # RFC 9457 keeps `status` for HTTP's own


class StaleVersion(Problem):
    """If-Match names a version that is no longer current."""

    status = 412
    code = "STALE_VERSION"
    title = Say("Dữ liệu đã được người khác sửa, hãy tải lại", "Somebody changed it meanwhile; load it again")


class TooLarge(Problem):
    """The body is over its limit (bytes, rows)."""

    status = 413
    code = "PAYLOAD_TOO_LARGE"
    title = Say("Nội dung gửi lên vượt giới hạn", "The request is too large")


class WrongMediaType(Problem):
    """The body's Content-Type or Content-Encoding is not taken here."""

    status = 415
    code = "UNSUPPORTED_MEDIA_TYPE"
    title = Say("Kiểu nội dung không được hỗ trợ", "Unsupported media type")


class Invalid(Problem):
    """Readable, but against the rules; each fault with its place."""

    status = 422
    code = "INVALID"
    title = Say("Dữ liệu chưa hợp lệ", "Some values are not valid")


class ConditionMissing(Problem):
    """The write needs If-Match with the ETag last seen (RFC 6585)."""

    status = 428
    code = "PRECONDITION_REQUIRED"
    title = Say("Thiếu If-Match: hãy gửi kèm ETag đã đọc", "If-Match is missing: send the ETag you have read")


class RateLimited(Problem):
    """Too many requests; Retry-After says when again, in seconds."""

    status = 429
    code = "RATE_LIMITED"
    title = Say("Quá nhiều yêu cầu, hãy thử lại sau", "Too many requests, try again later")

    def __init__(self, seconds: int) -> None:
        super().__init__(headers={"Retry-After": str(max(1, seconds))})


class Unavailable(Problem):
    """The database is away or busy; nothing was stored."""

    status = 503
    code = "UNAVAILABLE"
    title = Say("Hệ thống tạm thời chưa phục vụ được, hãy thử lại", "Temporarily unavailable, try again")

    def __init__(self, detail: Say | None = None, seconds: int = 2) -> None:
        super().__init__(detail, headers={"Retry-After": str(seconds)})


def invalid(pointer: str, code: str, vi: str, en: str, **params: Any) -> Invalid:
    """An Invalid with one fault at a JSON pointer of the body."""
    return Invalid(errors=[Fault(code, Say(vi, en), pointer=pointer, params=params)])
