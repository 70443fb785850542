"""Six quarters of sample activity of An Giang and Bình Thuận, 2018 to mid-2019, as their systems would push it.

The same rows every time: each unit draws from a generator that is seeded by its name.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from api.demo.door import Door, Json

QUARTERS = tuple(date(year, month, 1) for year in (2018, 2019) for month in (1, 4, 7, 10))[:6]
PLACES = {
    "AN-GIANG": ("TP Long Xuyên", "TP Châu Đốc", "TX Tân Châu", "Huyện Chợ Mới", "Huyện Thoại Sơn", "Huyện Tri Tôn"),
    "BINH-THUAN": ("TP Phan Thiết", "TX La Gi", "Huyện Tuy Phong", "Huyện Bắc Bình", "Huyện Đức Linh", "Huyện Phú Quý"),
}
NAMES = {"AN-GIANG": "An Giang", "BINH-THUAN": "Bình Thuận"}
THEMES = (
    ("Luật Công đoàn và quyền của đoàn viên", "law"),
    ("An toàn, vệ sinh lao động", "safety_health"),
    ("Tiền lương và bảo hiểm xã hội", "wages_insurance"),
    ("Tháng Công nhân", "union_activity"),
    ("Phúc lợi cho đoàn viên công đoàn", "welfare"),
    ("Gương lao động giỏi, lao động sáng tạo", "emulation"),
    ("Chào mừng Đại hội XII Công đoàn Việt Nam", "congress"),
    ("Nhà ở, đời sống công nhân khu công nghiệp", "labour_employment"),
)


class Work(NamedTuple):
    """What a unit does: kind, how many a quarter at most, how it is called, measures with their ranges, clause."""

    kind: str
    most: int
    called: str
    measures: dict[str, tuple[int, int]]
    clause: str
    outlet: str | None = None
    channel: str | None = None


UNION = (
    Work("direct_session", 5, "Tuyên truyền tại doanh nghiệp", {"quantity": (1, 3), "attendances": (40, 320)}, "II.2"),
    Work("board_posting", 3, "Bảng tin công đoàn cơ sở", {"quantity": (5, 40)}, "II.2", channel="notice_board"),
    Work("social_post", 4, "Trang mạng xã hội của công đoàn", {"quantity": (3, 20), "reach": (500, 9000)}, "II.2"),
    Work("visual", 2, "Băng rôn, pa nô", {"quantity": (10, 80)}, "II.2", channel="visual"),
    Work("training_course", 2, "Tập huấn tuyên truyền viên", {"quantity": (1, 1), "persons": (30, 120)}, "II.3"),
    Work("conference", 1, "Hội nghị cán bộ công đoàn", {"quantity": (1, 1)}, "II.3", channel="conference"),
    Work(
        "contest",
        1,
        "Hội thi tìm hiểu pháp luật",
        {"quantity": (1, 1), "entries": (8, 60), "persons": (30, 200)},
        "II.3",
    ),
)
STATE = (
    Work("loudspeaker_bulletin", 6, "Bản tin truyền thanh cơ sở", {"quantity": (2, 12), "minutes": (20, 180)}, "II.2"),
    Work("radio_programme", 3, "Chuyên mục phát thanh", {"quantity": (1, 4), "minutes": (15, 90)}, "II.2", "Đài PT-TH {}", "radio"),
    Work("tv_programme", 3, "Phóng sự truyền hình", {"quantity": (1, 3), "minutes": (10, 60)}, "II.2", "Đài PT-TH {}", "tv"),
    Work("press_item", 5, "Tin, bài trên báo tỉnh", {"quantity": (1, 8)}, "II.1", "Báo {}", "press"),
    Work("mobile_team", 2, "Đội thông tin lưu động", {"quantity": (1, 6), "attendances": (80, 600)}, "III.2.b"),
    Work("grassroots_bulletin", 1, "Bản tin thông tin cơ sở", {"quantity": (1, 2), "copies": (200, 1500)}, "II.2"),
    Work("telecom_message", 1, "Tin nhắn tuyên truyền", {"quantity": (1000, 20000)}, "II.4", channel="telecom"),
    Work("it_training", 1, "Bồi dưỡng công nghệ thông tin", {"attendances": (20, 80)}, "II.4"),
)  # fmt: skip
UNITS = {  # machine -> unit, what it does
    "machine_ldld_an_giang": ("LDLD-AN-GIANG", UNION),
    "machine_so_an_giang": ("STTTT-AN-GIANG", STATE),
    "machine_ldld_binh_thuan": ("LDLD-BINH-THUAN", UNION),
    "machine_so_binh_thuan": ("STTTT-BINH-THUAN", STATE),
}
FORMER, LATTER = "CDKKT-AN-GIANG", "CDKCN-AN-GIANG"  # the sample unit that a row comes too late for
LAST = "mau-het"  # external id of the row pushed last: where it is, all is


async def seed_activity(door: Door) -> None:
    """Everything pushed under fixed keys, so that pushing again changes nothing; the last row comes last."""
    for machine, (unit, does) in UNITS.items():
        rows = list(year_and_a_half(unit, does))
        for quarter in QUARTERS:
            items = [row for first, row in rows if first == quarter]
            await push(door, machine, unit, f"q{quarter:%Y-%m}", items)
    await mend(door)
    await stumble(door)


async def push(door: Door, machine: str, unit: str, name: str, items: list[Json]) -> None:
    """A batch of a unit under its province's programme, keyed by name and unit."""
    defaults = {"unit": unit, "programme": f"CTPH-{unit.split('-', 1)[1]}"}
    await door.push(machine, f"mau-{name}-{unit.lower()}", defaults, items)


def year_and_a_half(unit: str, does: tuple[Work, ...]) -> Iterator[tuple[date, Json]]:
    """Quarter and row, in the order of days."""
    draw, found = Random(unit), []
    province = unit.split("-", 1)[1]
    for quarter in QUARTERS:
        for work in does:
            for _ in range(draw.randint(work.most // 2, work.most)):
                found.append((quarter, done(draw, work, province, quarter + timedelta(draw.randrange(90)))))
    found.sort(key=lambda one: str(one[1]["data"]["occurred_on"]))
    for number, (quarter, row) in enumerate(found, 1):
        yield quarter, {**row, "external_id": f"mau-{number:03}", "revision": 1}


def done(draw: Random, work: Work, province: str, day: date) -> Json:
    """One thing done on a day."""
    theme, topic = draw.choice(THEMES)
    data: dict[str, Any] = {
        "title": f"{work.called}: {theme}",
        "occurred_on": str(day),
        "clauses": [work.clause],
        "topic": topic,
        "audience": ["union_members", "workers"],
        "place": draw.choice(PLACES[province]),
        **{name: draw.randint(low, high) for name, (low, high) in work.measures.items()},
    }
    if work.outlet:
        data["outlet"] = work.outlet.format(NAMES[province])
    if work.channel:
        data["channel"] = work.channel
    if "attendances" in data and work.kind == "direct_session":
        data["attendances_female"] = data["attendances"] * draw.randint(30, 60) // 100
    return {"kind": work.kind, "data": data}


async def mend(door: Door) -> None:
    """Figures corrected later, and a row taken back, so that the log has something to tell."""
    unit, does = UNITS["machine_ldld_an_giang"]
    rows = [row for _, row in year_and_a_half(unit, does)][3:6]
    for row in rows:
        row["revision"] = 2
        row["data"]["note"] = "Số liệu đã đối chiếu với công đoàn cơ sở."
    gone = {"kind": "withdrawal", "external_id": "mau-008", "data": {"group": "activity", "reason": "Nhập trùng"}}
    await push(door, "machine_ldld_an_giang", unit, "sua", [*rows, gone])


async def stumble(door: Door) -> None:
    """A push with mistakes in it and a row that waits for a person, then the last one."""
    await supersede(door)
    talk = {"title": "Tọa đàm tại khu kinh tế", "quantity": 1, "attendances": 60, "clauses": ["II.2"]}

    def sent(name: str, kind: str = "direct_session", **data: Any) -> Json:
        return {"kind": kind, "external_id": f"mau-{name}", "revision": 1, "data": {**talk, **data}}

    items = [
        sent("loi-1", occurred_on="2023-02-01"),
        sent("loi-2", occurred_on="2019-04-02", clauses=["V.1"]),
        sent("loi-3", occurred_on="2019-04-03", attendances=-5),
        sent("loi-4", kind="paper_boat", occurred_on="2019-04-04"),
        sent("cho", occurred_on="2019-05-06", unit=FORMER),
        sent("tot", occurred_on="2019-05-07", unit=LATTER),
    ]
    await push(door, "machine_ldld_an_giang", "LDLD-AN-GIANG", "loi", items)
    await push(door, "machine_ldld_an_giang", "LDLD-AN-GIANG", "het", [sent("het", occurred_on="2019-06-28")])


async def supersede(door: Door) -> None:
    """A union of An Giang that was renamed in 2019: prepared by one central focal point, confirmed by the other."""
    ids = {}
    for code in ("LDLD-AN-GIANG", FORMER, LATTER):
        found = (await door.get("focal_union", "/units", code=code, valid_at="2018-05-01"))["items"]
        ids[code] = found[0]["id"] if found else ""
    if not ids[FORMER]:
        for code, name, day in (
            (FORMER, "Công đoàn Khu kinh tế tỉnh An Giang (mẫu)", "2017-01-01"),
            (LATTER, "Công đoàn các Khu công nghiệp tỉnh An Giang (mẫu)", "2019-01-01"),
        ):
            await door.post("focal_union", "/units", {
                "code": code, "kind": "other", "side": "union", "started_on": day, "name": {"vi": name},
                "part_of": ids["LDLD-AN-GIANG"],
            })  # fmt: skip
    await rename(door)


async def rename(door: Door) -> None:
    """The reorganisation itself, from wherever an earlier start left it."""
    query = {"effective_on_from": "2019-01-01", "effective_on_to": "2019-01-01"}
    found = (await door.get("focal_union", "/reorganisations", **query))["items"]
    if not found:
        body = {
            "effective_on": "2019-01-01", "kind": "rename", "legal_basis": "Quyết định số 01/QĐ-LĐLĐ (mẫu)",
            "predecessors": [FORMER], "successors": [{"unit": LATTER}],
        }  # fmt: skip
        found = [await door.post("focal_union", "/reorganisations", body)]
    if found[0]["status"] == "prepared":
        await door.step("focal_state", f"/reorganisations/{found[0]['id']}", "confirmation")
