"""Programme 1383, imported from its own text, and two provincial ones, all of them signed on (sample) paper.

1383 is a real document: what it says is no sample, also here. That it stands as signed rests on an empty sheet that
sample accounts attested, and those attestations are marked as the samples that they are.
"""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.demo.door import Door, Json

CENTRAL = "1383/CTPH-TLĐ-BTTTT"
PROVINCES = {"AN-GIANG": "An Giang", "BINH-THUAN": "Bình Thuận"}
DOCUMENT = Path(__file__).parents[1] / "programmes" / "data" / "1383-ctph-tld-btttt.txt"
SCAN = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""  # an empty sheet: the demo has no scan of the real paper
CLAUSES = (  # path, the central clause it carries out, text
    ("1", "II.1", "Định hướng thông tin về lao động, việc làm và tổ chức Công đoàn trên báo, đài của tỉnh."),
    ("2", "II.2", "Mỗi tháng có chuyên mục trên đài tỉnh và bản tin trên đài truyền thanh các huyện, xã."),
    ("3", "II.3", "Mỗi năm tổ chức tập huấn cho tuyên truyền viên, báo cáo viên công đoàn và cán bộ đài cơ sở."),
    ("4", "II.4", "Hỗ trợ công đoàn cơ sở ứng dụng công nghệ thông tin, bảo đảm an toàn thông tin."),
)
REAL = {"programme": "id", "party": "programme_id", "clause": "programme_id"}


async def seed_programmes(door: Door) -> Json:
    """Each step looks first whether it was done. Returns 1383."""
    central = await known(door, "focal_union", CENTRAL)
    if central is None:
        file = (DOCUMENT.name, DOCUMENT.read_bytes(), "text/plain")
        central = (await door.upload("focal_union", "/programmes/import", file))["programme"]
    await attest(door, central, "focal_union", "focal_state", CENTRAL)
    for province, name in PROVINCES.items():
        await provincial(door, central, province, name)
    return central


async def known(door: Door, who: str, code: str) -> Json | None:
    """The programme of a code, None where there is none yet."""
    found: list[Json] = (await door.get(who, "/programmes", code=code))["items"]
    return found[0] if found else None


async def attest(door: Door, programme: Json, one: str, other: str, number: str) -> None:
    """Both parties confirm the paper; the first one's coordinator activates. Done steps are left as they are."""
    path = f"/programmes/{programme['id']}"
    status = (await door.get(one, path))["status"]
    if status == "draft":
        said = (await door.get(one, f"{path}/attestation"))["items"]
        if not any(word["valid"] for word in said):
            paper = ("ban-ky-mau.pdf", SCAN, "application/pdf")
            day = programme["starts_on"]
            await door.upload(one, f"{path}/attestation", paper, number=number, signed_on=day)
        await door.step(other, path, "attestation/confirmation")
        status = "signed"
    if status == "signed":
        await door.step(one, path, "activation")


async def provincial(door: Door, central: Json, province: str, name: str) -> None:
    """The pair LĐLĐ + Sở of a province, each its own focal unit, for the period of 1383."""
    union, state = (f"{side}_{province.lower().replace('-', '_')}" for side in ("ldld", "so"))
    code = f"CTPH-{province}"
    if (made := await known(door, union, code)) is None:
        units = [(await door.once(who, "/me"))["memberships"][0]["unit"]["id"] for who in (union, state)]
        made = await door.post(union, "/programmes", {
            "code": code,
            "title": f"Chương trình phối hợp giữa Liên đoàn Lao động và Sở Thông tin và Truyền thông {name}"
            " giai đoạn 2017 - 2022",
            "level": "provincial",
            "parent_id": central["id"],
            "starts_on": central["starts_on"],
            "ends_on": central["ends_on"],
            "parties": [{"unit_id": unit} for unit in units],
        })  # fmt: skip
    if made["status"] == "draft":
        await write(door, union, made, central)
    await attest(door, made, union, state, code)


async def write(door: Door, who: str, programme: Json, central: Json) -> None:
    """The clauses that are not there yet, each aligned with the central one it carries out."""
    path = f"/programmes/{programme['id']}/clauses"
    there = {one["path"] for one in (await door.get(who, path))["items"]}
    above = await door.once("focal_union", f"/programmes/{central['id']}/clauses", limit=200)
    ids = {one["path"]: one["id"] for one in above["items"]}
    for clause, aligned, said in CLAUSES:
        if clause not in there:
            await door.post(who, path, {"path": clause, "text": said, "aligned_id": ids[aligned]})


async def unmark(session: AsyncSession, programme: str) -> bool:
    """As the owner: 1383 and what it says are real, whoever brought it in. False when that was said before."""
    done = [
        await session.scalar(
            text(f"with real as (update {table} set sample = false where {key} = :id and sample returning 1)"
            " select count(*) from real"), {"id": programme}
        )
        for table, key in REAL.items()
    ]  # fmt: skip
    return any(done)
