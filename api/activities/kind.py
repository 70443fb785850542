"""The kinds of activity: model.md section 12, as data. Intake, schemas, templates and indicators read it."""

from dataclasses import dataclass

from api.units.succession import FieldOfWork


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: what it is called, the measures it must and may carry, the indicators it feeds.

    extra: descriptive fields that belong to the kind (place, priority, rerun). pushable: taken by intake;
    the others are posted by objects alone. field: the field of work that succession follows (model.md section 1).
    """

    code: str
    vi: str
    en: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    pushable: bool = True
    field: FieldOfWork | None = None


MEASURES = (
    "quantity",
    "minutes",
    "copies",
    "attendances",
    "attendances_female",
    "attendances_members",
    "persons",
    "persons_female",
    "entries",
    "reach",
    "amount_vnd",
)

KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("press_item", "Tin, bài báo chí", "Press item", ("quantity",), (), ("BC01",), field="press"),
        Kind("press_column", "Chuyên trang, chuyên mục", "Press column", ("quantity",), (), ("BC02",), field="press"),
        Kind(
            "radio_programme",
            "Chương trình phát thanh",
            "Radio programme",
            ("quantity", "minutes"),
            ("rerun",),
            ("PT01", "PT02"),
            field="broadcasting",
        ),
        Kind(
            "tv_programme",
            "Chương trình truyền hình",
            "Television programme",
            ("quantity", "minutes"),
            ("rerun",),
            ("PT01", "PT02"),
            field="broadcasting",
        ),
        Kind("talk_show", "Tọa đàm, đối thoại", "Talk show", ("quantity",), (), ("PT04",), field="broadcasting"),
        Kind(
            "loudspeaker_bulletin",
            "Bản tin truyền thanh cơ sở",
            "Loudspeaker bulletin",
            ("quantity", "minutes"),
            ("priority",),
            ("CS02", "CS03"),
            field="grassroots",
        ),
        Kind(
            "board_posting",
            "Đăng bảng tin công cộng",
            "Notice-board posting",
            ("quantity",),
            (),
            ("CS04",),
            field="grassroots",
        ),
        Kind(
            "grassroots_bulletin",
            "Bản tin thông tin cơ sở",
            "Grassroots bulletin",
            ("quantity",),
            ("copies",),
            ("CS05",),
            field="grassroots",
        ),
        Kind(
            "noncommercial_document",
            "Tài liệu không kinh doanh",
            "Non-commercial document",
            ("quantity",),
            (),
            ("CS06",),
            field="publishing",
        ),
        Kind(
            "telecom_message", "Tin nhắn viễn thông", "Telecom message", ("quantity",), (), ("CS07",), field="telecom"
        ),
        Kind(
            "social_post",
            "Bài đăng mạng xã hội",
            "Social-media post",
            ("quantity",),
            ("reach",),
            ("CS08", "CS09"),
            field="grassroots",
        ),
        Kind(
            "publication",
            "Ấn phẩm tuyên truyền",
            "Publication",
            ("quantity",),
            ("copies",),
            ("AP01", "AP02"),
            field="publishing",
        ),
        Kind(
            "visual",
            "Băng rôn, pa nô, khẩu hiệu",
            "Banners and billboards",
            ("quantity",),
            (),
            ("AP03",),
            field="grassroots",
        ),
        Kind(
            "direct_session",
            "Buổi tuyên truyền trực tiếp",
            "Direct session",
            ("quantity", "attendances"),
            ("attendances_female", "attendances_members"),
            ("TT01", "TT02"),
            field="grassroots",
        ),
        Kind(
            "mobile_team",
            "Buổi đội thông tin lưu động",
            "Mobile-team performance",
            ("quantity",),
            ("attendances",),
            ("TT03", "TT04"),
            field="grassroots",
        ),
        Kind(
            "contest",
            "Cuộc thi, hội thi",
            "Contest",
            ("quantity",),
            ("entries", "persons"),
            ("TT05", "TT06", "TT08"),
            field="grassroots",
        ),
        Kind(
            "performance",
            "Hội diễn",
            "Performing-arts festival",
            ("quantity",),
            ("entries", "persons"),
            ("TT05", "TT06", "TT08"),
            field="grassroots",
        ),
        Kind(
            "exhibition",
            "Trưng bày, triển lãm",
            "Exhibition",
            ("quantity",),
            ("attendances",),
            ("TT07",),
            field="grassroots",
        ),
        Kind(
            "training_course",
            "Lớp tập huấn, bồi dưỡng",
            "Training course",
            ("quantity", "persons"),
            ("persons_female",),
            ("TH01", "TH02"),
        ),
        Kind("retraining", "Đào tạo lại, đào tạo bổ sung", "Retraining", ("persons",), (), ("TH03",)),
        Kind("conference", "Hội nghị, hội thảo", "Conference or workshop", ("quantity",), (), ("TH04",)),
        Kind(
            "it_training", "Bồi dưỡng công nghệ thông tin", "IT training", ("attendances",), (), ("CN01",), field="it"
        ),
        Kind(
            "guidance_issued",
            "Văn bản định hướng thông tin",
            "Press guidance issued",
            ("quantity",),
            (),
            ("BC03",),
            False,
            "press",
        ),
        Kind("offer_uptake", "Thụ hưởng ưu đãi", "Offer uptake", ("persons",), (), ("CN04",), False, "telecom"),
        Kind("meeting", "Cuộc họp hai đầu mối", "Coordination meeting", ("quantity",), (), ("CT04",), False),
        Kind("exchange", "Trao đổi thông tin, tài liệu", "Exchange", ("quantity",), (), ("CT05",), False),
        Kind("inspection", "Kiểm tra, giám sát", "Inspection", ("quantity",), (), ("GS01",), False),
        Kind("reminder", "Đôn đốc", "Reminder", ("quantity",), (), ("GS02",), False),
        Kind("review", "Sơ kết, tổng kết", "Review", ("quantity",), (), ("GS04",), False),
        Kind("difficulty", "Khó khăn, vướng mắc", "Difficulty", ("quantity",), (), ("VM01",), False),
        Kind("spending", "Kinh phí đã sử dụng", "Spending", ("amount_vnd",), (), ("KP02",), False),
        Kind("budget", "Kinh phí được duyệt", "Budget", ("amount_vnd",), (), ("KP01",), False),
        Kind("plan", "Kế hoạch năm", "Annual plan", ("quantity",), (), ("CT02",), False),
    )
}

PUSHABLE = frozenset(code for code, kind in KINDS.items() if kind.pushable)
