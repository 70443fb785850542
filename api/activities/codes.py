"""Code lists: the words that activities, campaigns and training share, each with its Vietnamese and English name.

Codes are stable and never reused; a list only grows. Channels begin with the eight official forms of grassroots
information (Decree 49/2024/ND-CP); priorities are those of Circular 39/2020/TT-BTTTT.
"""

from collections.abc import Callable
from typing import Annotated

from fastapi import Path
from pydantic import AfterValidator, Field

from api.activities.kind import KINDS
from api.kernel.problem import NotFound
from api.kernel.text import Line
from api.web.body import Schema
from api.web.door import Router
from api.web.work import Work

router = Router(tags=["codes"])
Names = dict[str, tuple[str, str]]  # code -> (vi, en)

TOPICS: Names = {
    "party_policy": ("Chủ trương, đường lối của Đảng", "Party guidelines"),
    "law": ("Chính sách, pháp luật của Nhà nước", "State policy and law"),
    "union_activity": ("Hoạt động công đoàn", "Trade-union activity"),
    "labour_employment": ("Lao động, việc làm", "Labour and employment"),
    "wages_insurance": ("Tiền lương, bảo hiểm xã hội", "Wages and social insurance"),
    "safety_health": ("An toàn, vệ sinh lao động", "Occupational safety and health"),
    "welfare": ("Chăm lo đời sống, phúc lợi đoàn viên", "Workers' welfare"),
    "emulation": ("Phong trào thi đua, gương điển hình", "Emulation and good examples"),
    "anniversary": ("Ngày lễ lớn, ngày kỷ niệm", "Holidays and anniversaries"),
    "congress": ("Đại hội Đảng, đại hội công đoàn", "Party and union congresses"),
    "sovereignty": ("Chủ quyền biển, đảo", "Sovereignty over sea and islands"),
    "industry_4": ("Cách mạng công nghiệp lần thứ tư", "Fourth industrial revolution"),
    "it_security": (
        "Công nghệ thông tin, an toàn thông tin",
        "IT and information security",
    ),
    "other": ("Nội dung khác", "Other"),
}
AUDIENCES: Names = {
    "union_members": ("Đoàn viên công đoàn", "Union members"),
    "workers": ("Công nhân, người lao động", "Workers"),
    "civil_servants": (
        "Cán bộ, công chức, viên chức",
        "Civil servants and public employees",
    ),
    "female_workers": ("Lao động nữ", "Female workers"),
    "industrial_zones": (
        "Công nhân khu công nghiệp, khu chế xuất",
        "Workers in industrial and export zones",
    ),
    "union_officials": ("Cán bộ công đoàn", "Union officials"),
    "communicators": (
        "Báo cáo viên, tuyên truyền viên",
        "Rapporteurs and communicators",
    ),
    "journalists": ("Phóng viên, biên tập viên", "Reporters and editors"),
    "grassroots_officials": (
        "Cán bộ thông tin cơ sở",
        "Grassroots information officials",
    ),
    "employers": ("Người sử dụng lao động", "Employers"),
    "migrant_workers": ("Người lao động làm việc ở nước ngoài", "Workers abroad"),
    "public": ("Nhân dân", "General public"),
}
CHANNELS: Names = {
    "loudspeaker": ("Đài truyền thanh cấp xã", "Commune loudspeaker station"),
    "notice_board": ("Bảng tin công cộng", "Public notice board"),
    "bulletin": ("Bản tin thông tin cơ sở", "Grassroots bulletin"),
    "document": ("Tài liệu không kinh doanh", "Non-business document"),
    "direct": ("Tuyên truyền trực tiếp", "Direct communication"),
    "portal": ("Cổng, trang thông tin điện tử", "Portal or website"),
    "social": ("Mạng xã hội, ứng dụng nhắn tin", "Social network or messaging app"),
    "telecom": ("Tin nhắn viễn thông", "Telecom message"),
    "press": ("Báo in, báo điện tử", "Press"),
    "radio": ("Phát thanh", "Radio"),
    "tv": ("Truyền hình", "Television"),
    "mobile_team": ("Đội thông tin lưu động", "Mobile information team"),
    "contest": ("Cuộc thi, hội thi", "Contest"),
    "performance": ("Hội diễn", "Performance"),
    "exhibition": ("Trưng bày, triển lãm", "Exhibition"),
    "conference": ("Hội nghị, hội thảo", "Conference or workshop"),
    "visual": ("Băng rôn, pa nô, áp phích", "Visual material"),
    "publication": ("Ấn phẩm", "Publication"),
}
PRIORITIES: Names = {
    "normal": ("Thông thường", "Normal"),
    "priority": ("Ưu tiên", "Priority"),
    "urgent": ("Khẩn cấp", "Urgent"),
}
LISTS: dict[str, Names] = {
    "topics": TOPICS,
    "audiences": AUDIENCES,
    "channels": CHANNELS,
    "priorities": PRIORITIES,
    "kinds": {code: (kind.vi, kind.en) for code, kind in KINDS.items()},
}


class UnknownCode(ValueError):
    """A value outside its code list; `vi` is the sentence for the reader."""

    code = "UNKNOWN_CODE"

    def __init__(self, name: str) -> None:
        super().__init__(f"Not in the code list /codes/{name}.")
        self.vi = f"Giá trị ngoài danh mục /codes/{name}."


class Repeated(ValueError):
    """A code that stands twice in one list."""

    code = "INVALID"
    vi = "Một mã được ghi hai lần."

    def __init__(self) -> None:
        super().__init__("One code stands twice.")


def known(name: str) -> Callable[[str], str]:
    """A validator of one code of a list; it raises UnknownCode."""

    def check(code: str) -> str:
        if code not in LISTS[name]:
            raise UnknownCode(name)
        return code

    return check


def once(codes: list[str]) -> list[str]:
    """The same codes. Raises Repeated."""
    if len(set(codes)) < len(codes):
        raise Repeated
    return codes


def one_of(name: str) -> dict[str, list[str]]:
    """What JSON Schema says of a code."""
    return {"enum": [*LISTS[name]]}


Topic = Annotated[Line, AfterValidator(known("topics")), Field(json_schema_extra={**one_of("topics")})]
Audience = Annotated[
    Line,
    AfterValidator(known("audiences")),
    Field(json_schema_extra={**one_of("audiences")}),
]
Channel = Annotated[
    Line,
    AfterValidator(known("channels")),
    Field(json_schema_extra={**one_of("channels")}),
]
Priority = Annotated[
    Line,
    AfterValidator(known("priorities")),
    Field(json_schema_extra={**one_of("priorities")}),
]
Audiences = Annotated[list[Audience], AfterValidator(once), Field(json_schema_extra={"uniqueItems": True})]


class CodeOut(Schema):
    """One code with its names."""

    code: str
    vi: str
    en: str


class CodeList(Schema):
    """A whole list, in the order in which forms show it."""

    items: list[CodeOut]


@router.get("/codes/{list}")
async def get_codes(work: Work, name: Annotated[str, Path(alias="list")]) -> CodeList:
    """topics, audiences, channels, priorities or kinds; the ETag changes with the list alone."""
    if name not in LISTS:
        raise NotFound()
    return CodeList(items=[CodeOut(code=code, vi=vi, en=en) for code, (vi, en) in LISTS[name].items()])
