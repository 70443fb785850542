"""From Pydantic's errors to ours: a pointer, a stable code, a sentence an official would write."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from api.kernel.problem import Fault, Invalid, Say

# Pydantic's error type -> (code, Vietnamese, English); parameters in braces come from its ctx.
SENTENCES: dict[str, tuple[str, str, str]] = {
    "missing": ("MISSING_FIELD", "Thiếu trường bắt buộc.", "This field is required."),
    "extra_forbidden": ("UNKNOWN_FIELD", "Trường này không có trong mẫu.", "This field is not known."),
    "string_too_long": ("TOO_LONG", "Dài quá {max_length} ký tự.", "Longer than {max_length} characters."),
    "string_too_short": ("OUT_OF_RANGE", "Ngắn hơn {min_length} ký tự.", "Shorter than {min_length} characters."),
    "greater_than_equal": ("OUT_OF_RANGE", "Phải từ {ge} trở lên.", "Must be {ge} or more."),
    "greater_than": ("OUT_OF_RANGE", "Phải lớn hơn {gt}.", "Must be more than {gt}."),
    "less_than_equal": ("OUT_OF_RANGE", "Phải không quá {le}.", "Must be {le} or less."),
    "less_than": ("OUT_OF_RANGE", "Phải nhỏ hơn {lt}.", "Must be less than {lt}."),
    "too_long": ("LIMIT_EXCEEDED", "Nhiều hơn {max_length} mục.", "More than {max_length} items."),
    "too_short": ("OUT_OF_RANGE", "Cần ít nhất {min_length} mục.", "At least {min_length} items are needed."),
    "enum": ("UNKNOWN_CODE", "Giá trị ngoài danh mục: {expected}.", "Not one of: {expected}."),
    "literal_error": ("UNKNOWN_CODE", "Giá trị ngoài danh mục: {expected}.", "Not one of: {expected}."),
    "string_pattern_mismatch": ("INVALID_FORMAT", "Sai định dạng.", "Wrong format."),
}
FORMATS = ("date", "datetime", "uuid", "time", "url")


def pointer(parts: Iterable[Any]) -> str:
    """RFC 6901 pointer of a path."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def fault(error: ErrorDetails, **place: Any) -> Fault:
    """One of Pydantic's errors as ours. The offending value is never repeated: it may be a secret."""
    kind = error["type"]
    params = {name: value for name, value in error.get("ctx", {}).items() if isinstance(value, str | int)}
    if kind in SENTENCES:
        code, vi, en = SENTENCES[kind]
    elif kind == "value_error":
        raised = error["ctx"]["error"]
        code, vi, en = getattr(raised, "code", "INVALID_FORMAT"), getattr(raised, "vi", str(raised)), str(raised)
        return Fault(code, Say(vi, en), **place)
    elif "parsing" in kind or ("from" in kind and kind.startswith(FORMATS)) or kind.endswith("_object"):
        code, vi, en = "INVALID_FORMAT", "Sai định dạng.", "Wrong format."
    elif kind.endswith(("_type", "_attributes_type")) or kind.startswith(("int_", "bool_")):
        code, vi, en = "INVALID_TYPE", "Sai kiểu dữ liệu.", "Wrong type."
    else:
        code, vi, en = "INVALID_FORMAT", "Giá trị không hợp lệ.", "Not a valid value."
    return Fault(code, Say(vi.format_map(Named(params)), en.format_map(Named(params))), params=params, **place)


class Named(dict[str, Any]):
    """Leaves a placeholder that has no value as it is."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def bad(parameter: str, vi: str, en: str) -> Invalid:
    """An Invalid at one query parameter."""
    return Invalid(errors=[Fault("INVALID", Say(vi, en), parameter=parameter)])


def faults(error: ValidationError) -> list[Fault]:
    """All errors of a body, with pointers."""
    return [fault(one, pointer=pointer(one["loc"])) for one in error.errors(include_url=False, include_input=False)]
