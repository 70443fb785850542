"""Passwords: how they are kept, which are refused, and that nobody learns whether an account is there."""

import asyncio
import hashlib
import threading
import unicodedata

import pytest

from api.identity import passwords
from api.identity.passwords import (
    COMMON,
    HASHER,
    NOBODYS,
    faults,
    hash_password,
    is_common,
    new_refresh,
    new_secret,
    same_secret,
    squeezed,
    verify_password,
)

PLAIN = "Sông Mã mùa nước đổ 12"


async def test_kept_as_argon2id() -> None:
    kept = await hash_password(PLAIN)
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert kept != await hash_password(PLAIN), "each with a salt of its own"
    assert await verify_password(kept, PLAIN)
    for wrong in ("", PLAIN + " ", PLAIN.lower(), PLAIN[:-1], PLAIN + "\0"):
        assert not await verify_password(kept, wrong)


async def test_one_password_on_every_keyboard() -> None:
    decomposed = unicodedata.normalize("NFD", PLAIN)
    assert decomposed != PLAIN
    assert await verify_password(await hash_password(decomposed), PLAIN)
    assert await verify_password(await hash_password(PLAIN), decomposed)


async def test_nobody_has_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same work as for somebody, and never right: not even for the password of the stand-in."""
    assert NOBODYS.split("$")[:4] == (await hash_password(PLAIN)).split("$")[:4]
    monkeypatch.setattr(passwords, "NOBODYS", await hash_password(PLAIN))
    assert not await verify_password(None, PLAIN)


@pytest.mark.parametrize("sent", ["\ud800" * 12, "\0" * 12, "\U0001f600" * 12, "x" * 10_000, ""])
async def test_whatever_is_sent_can_be_judged(sent: str) -> None:
    assert not await verify_password(None, sent)
    assert await verify_password(await hash_password(sent), sent)
    assert isinstance(faults(sent), list)


def test_two_at_once_over_all_loops() -> None:
    """Two that wait for each other end only when two run; none of eight ever sees a third."""
    pair, lock = threading.Barrier(2, timeout=20), threading.Lock()
    running: list[int] = []
    seen: list[int] = []

    def work() -> None:
        with lock:
            running.append(1)
            seen.append(len(running))
        pair.wait()
        with lock:
            running.pop()

    async def many() -> None:
        await asyncio.gather(*(passwords._hashing(work) for _ in range(4)))

    for _ in range(2):
        asyncio.run(many())
    assert len(seen) == 8
    assert max(seen) == 2


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        ("", "OUT_OF_RANGE"), ("x7Kq-mR2v_9", "OUT_OF_RANGE"), ("x7Kq-mR2v_9L", None), ("Thuyền về bến", None),
        (unicodedata.normalize("NFD", "Thuyềnvềbế"), "OUT_OF_RANGE"), (unicodedata.normalize("NFD", "ổ" * 128), "INVALID"),
        (("x7Kq-mR2v_9L" * 11)[:128], None), (("x7Kq-mR2v_9L" * 11)[:129], "TOO_LONG"), ("x" * 10_000, "TOO_LONG"),
    ],
)  # fmt: skip
def test_length_counts_letters(plain: str, code: str | None) -> None:
    found = faults(plain)
    assert [fault.code for fault in found] == ([code] if code else [])
    for fault in found:
        assert fault.pointer == "/new"
        assert plain not in fault.detail.vi + fault.detail.en or not plain


@pytest.mark.parametrize(
    "plain",
    [
        "matkhau123456", "congdoan2017", "congdoan2017!!", "CongDoan@2017", "Mật khẩu 2024!!", "MẬT KHẨU 12345",
        "p@ssw0rd1234", "P@$$w0rd!2345", "M4tKh4u@2025", "c0ngd04n2017", "1q2w3e4r5t6y", "1qaz2wsx3edc4rfv", "123456789012",
        "20/11/1982 20/11", "abcdefghijkl", "zyxwvutsrqponm", "qwertyuiop[]asdfghjkl", "liendoanlaodongtinhangiang",
        "Việt Nam 1945!", "aaaaaaaaaaaaab", "ldld_an_giang_2026", "anhyeuem1314520", "Hồ Chí Minh 1905", "BTTTT@2017#abc",
        "phối hợp 1383/CTPH", "congdoanphoihop1383", "hanoihanoihanoi", "Bình Thuận 2026!", "matkhaumatkhau", "!!!!admin!!!!2026",
    ],
)  # fmt: skip
def test_common(plain: str) -> None:
    assert len(plain) >= 12
    assert [fault.code for fault in faults(plain)] == ["INVALID"]


@pytest.mark.parametrize(
    "plain",
    [
        PLAIN, "correct horse battery staple", "thuyền về có nhớ bến chăng", "xanh non mạ non thì thầm", "x7Kq-mR2v_9LpZ",
        "Trống đồng Ngọc Lũ 1893", "matkhau của ông lái đò", "kGw3fTzq8Ynb", "blue tiger summer cookie",
    ],
)  # fmt: skip
def test_not_common(plain: str) -> None:
    assert faults(plain) == []


def test_own_name_is_common_for_its_owner() -> None:
    plain = "lethithanhxuan2020"
    assert not is_common(plain)
    assert is_common(plain, ["le_thi_thanh_xuan"])
    assert is_common(plain, ["Lê Thị Thanh Xuân"])
    assert [fault.code for fault in faults(plain, ["Lê Thị Thanh Xuân"])] == ["INVALID"]
    assert not is_common(PLAIN, ["", "a", "mua", "("]), "short words say nothing"


def test_every_listed_word_counts() -> None:
    """As the fold leaves it, or it would never be found; and dressed up it is still refused."""
    assert [word for word in COMMON if word != squeezed(word) or len(word) < 4] == []
    assert [word for word in COMMON if not is_common(f"{word}@2017!2018")] == []
    assert sorted(set(COMMON)) == sorted(COMMON)


def test_the_list_is_no_handful() -> None:
    assert len(COMMON) > 300


def test_secret_of_a_machine() -> None:
    plain, kept = new_secret()
    assert plain.startswith("phs_")
    assert len(plain.removeprefix("phs_")) == 43, "256 bits"
    assert kept == hashlib.sha256(plain.encode()).hexdigest()
    assert same_secret(plain, kept)
    assert new_secret()[0] != plain


@pytest.mark.parametrize("sent", ["", "phs_", "\ud800", "é", "x" * 10_000])
def test_another_secret(sent: str) -> None:
    plain, kept = new_secret()
    assert not same_secret(sent, kept)
    assert not same_secret(kept, kept), "what is stored opens nothing"
    assert not same_secret(plain + sent + " ", kept)


def test_refresh_token() -> None:
    plain, kept = new_refresh()
    assert len(plain) == 43
    assert kept == hashlib.sha256(plain.encode()).digest()
    assert new_refresh()[0] != plain


def test_hasher_is_what_was_decided() -> None:
    assert HASHER.hash("x").split("$")[1:4] == ["argon2id", "v=19", "m=19456,t=2,p=1"]
