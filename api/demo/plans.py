"""Sample campaigns and training events in every status, central and provincial: made, then walked step by step."""

from typing import NamedTuple

from api.demo.door import Door, Json
from api.web.moves import find


class Plan(NamedTuple):
    """Who plans what under which programme, when, and the steps that lead to where it stands: (noun, by whom)."""

    writer: str
    programme: str
    title: str
    days: tuple[str, str]
    steps: tuple[tuple[str, str], ...] = ()
    more: tuple[tuple[str, object], ...] = ()


CENTRAL = "1383/CTPH-TLĐ-BTTTT"
WORKERS = ("audience", ["workers", "union_members"])
AN_GIANG, BINH_THUAN = "CTPH-AN-GIANG", "CTPH-BINH-THUAN"
SENT = (("submission", "ldld_an_giang"),)
PASSED = (*SENT, ("approval", "so_an_giang"))
CAMPAIGNS = (
    Plan("ldld_an_giang", AN_GIANG, "Tuyên truyền phòng, chống dịch tại khu nhà trọ", ("2019-09-01", "2019-09-30")),
    Plan("ldld_an_giang", AN_GIANG, "Tết Sum vầy 2019", ("2019-01-15", "2019-02-10"), SENT, (WORKERS,)),
    Plan("ldld_an_giang", AN_GIANG, "Ngày Pháp luật Việt Nam", ("2018-11-01", "2018-11-15"), (*SENT, ("return", "so_an_giang"))),
    Plan("ldld_an_giang", AN_GIANG, "Chào mừng 90 năm Công đoàn Việt Nam", ("2019-07-01", "2019-07-31"), PASSED, (WORKERS,)),
    Plan("ldld_an_giang", AN_GIANG, "Công nhân khu công nghiệp với an toàn giao thông", ("2019-05-01", "2019-12-31"), (*PASSED, ("start", "ldld_an_giang"))),
    Plan("ldld_an_giang", AN_GIANG, "Tháng Công nhân 2018", ("2018-05-01", "2018-05-31"), (*PASSED, ("start", "ldld_an_giang"), ("completion", "ldld_an_giang")), (WORKERS, ("theme", "Công nhân Việt Nam với cuộc cách mạng công nghiệp lần thứ tư"))),
    Plan("so_binh_thuan", BINH_THUAN, "Tuần lễ Biển, đảo", ("2018-06-01", "2018-06-08"), (("submission", "so_binh_thuan"), ("cancellation", "so_binh_thuan"))),
    Plan("editor", CENTRAL, "Chào mừng Đại hội XII Công đoàn Việt Nam", ("2018-08-01", "2018-09-30"), (("submission", "editor"), ("approval", "focal_state"), ("start", "editor"), ("completion", "editor")), (WORKERS,)),
    Plan("editor", CENTRAL, "Tháng Công nhân toàn quốc 2019", ("2019-05-01", "2019-05-31"), (("submission", "editor"), ("approval", "focal_state")), (WORKERS,)),
)  # fmt: skip
EVENTS = (
    Plan("editor", CENTRAL, "Tập huấn phóng viên về pháp luật lao động", ("2018-10-10", "2018-10-12"), (("announcement", "editor"), ("start", "editor"), ("completion", "editor")), (("kind", "course"), ("capacity", 60), ("venue", "Hà Nội"))),
    Plan("editor", CENTRAL, "Hội thảo báo chí với giai cấp công nhân", ("2019-11-20", "2019-11-20"), (("announcement", "editor"),), (("kind", "workshop"), ("online", True))),
    Plan("ldld_an_giang", AN_GIANG, "Bồi dưỡng báo cáo viên công đoàn", ("2018-07-05", "2018-07-06"), (("announcement", "ldld_an_giang"), ("start", "ldld_an_giang"), ("completion", "ldld_an_giang")), (("kind", "course"), ("capacity", 80), ("venue", "Nhà Văn hóa Lao động tỉnh"))),
    Plan("so_an_giang", AN_GIANG, "Tập huấn nghiệp vụ truyền thanh cơ sở", ("2019-06-17", "2019-06-19"), (("announcement", "so_an_giang"), ("start", "so_an_giang")), (("kind", "course"), ("capacity", 120))),
    Plan("ldld_binh_thuan", BINH_THUAN, "Đào tạo lại công nhân chế biến thủy sản", ("2019-08-01", "2019-08-30"), (), (("kind", "retraining"), ("capacity", 45))),
    Plan("so_binh_thuan", BINH_THUAN, "Hội nghị sơ kết một năm phối hợp", ("2018-12-14", "2018-12-14"), (("announcement", "so_binh_thuan"), ("cancellation", "so_binh_thuan")), (("kind", "conference"),)),
)  # fmt: skip
WHY = {"return": "Cần nêu rõ đối tượng và hình thức tuyên truyền.", "cancellation": "Trùng với kế hoạch của tỉnh."}


async def seed_plans(door: Door) -> None:
    """Both kinds; a start that died half-way goes on at the next step."""
    for path, noun, plans in (("/campaigns", "campaign", CAMPAIGNS), ("/training-events", "training_event", EVENTS)):
        for plan in plans:
            await walk(door, path, noun, plan, await made(door, path, plan))


async def made(door: Door, path: str, plan: Plan) -> Json:
    """The plan of this title, new if there is none."""
    unit = (await door.once(plan.writer, "/me"))["memberships"][0]["unit"]["id"]
    listed = await door.once(plan.writer, path, unit_id=unit, limit=200)
    there: list[Json] = [one for one in listed["items"] if one["title"] == plan.title]
    if there:
        return there[0]
    programme = (await door.once(plan.writer, "/programmes", code=plan.programme))["items"][0]["id"]
    first, last = plan.days
    body = {"programme_id": programme, "unit_id": unit, "title": plan.title, "starts_on": first, "ends_on": last}
    return await door.post(plan.writer, path, {**body, **dict(plan.more)})


async def walk(door: Door, path: str, noun: str, plan: Plan, one: Json) -> None:
    """The steps that are not taken yet."""
    stations = ["draft", *(find(noun, step).to for step, _ in plan.steps)]
    for step, who in plan.steps[stations.index(one["status"]) :]:
        reason = {"reason": WHY[step]} if step in WHY else None
        await door.step(who, f"{path}/{one['id']}", step, reason)
