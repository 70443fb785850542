"""Instants and days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from api.kernel import clock


def test_now_is_aware_and_utc() -> None:
    assert clock.now().tzinfo is UTC


def test_today_is_the_day_in_viet_nam() -> None:
    before = (datetime.now(UTC) + timedelta(hours=7)).date()
    assert before <= clock.today() <= (datetime.now(UTC) + timedelta(hours=7)).date()


def test_a_new_year_begins_seven_hours_before_utc() -> None:
    assert clock.day_of(datetime(2017, 12, 31, 17, 30, tzinfo=UTC)) == date(2018, 1, 1)
    assert clock.day_of(datetime(2017, 12, 31, 16, 59, tzinfo=UTC)) == date(2017, 12, 31)


def test_the_offset_is_the_time_zone_databases() -> None:
    try:
        zone = ZoneInfo("Asia/Ho_Chi_Minh")
    except ZoneInfoNotFoundError:
        pytest.skip("no time zone database here")
    days = [datetime(1976, 1, 1) + timedelta(days=61 * n) for n in range(500)]
    assert {day.replace(tzinfo=zone).utcoffset() for day in days} == {timedelta(hours=7)}
    assert clock.HANOI.utcoffset(None) == timedelta(hours=7)


@pytest.mark.parametrize(
    ("written", "hour", "microsecond"),
    [
        ("2018-05-01T08:00:00+07:00", 1, 0),
        ("2018-05-01T01:00:00Z", 1, 0),
        ("2018-05-01t01:00:00z", 1, 0),
        ("2018-05-01T01:00:00-00:00", 1, 0),
        ("2018-05-01T01:00:00.5Z", 1, 500_000),
        ("2018-05-01T01:00:00.123456789Z", 1, 123_456),
        ("2018-04-30T19:30:00-05:30", 1, 0),
    ],
)
def test_instants_become_utc(written: str, hour: int, microsecond: int) -> None:
    made = clock.parse_instant(written)
    assert made == datetime(2018, 5, 1, hour, 0, 0, microsecond, tzinfo=UTC)
    assert made.tzinfo is UTC


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2018-05-01",
        "2018-05-01T08:00:00",
        "2018-05-01T08:00+07:00",
        "2018-05-01 08:00:00+07:00",
        "2018-05-01T08:00:00 07:00",
        "2018-05-01T08:00:00+0700",
        "2018-05-01T08:00:00+07",
        "2018-02-29T08:00:00Z",
        "2018-05-01T24:00:00Z",
        "2018-05-01T08:00:60Z",
        "2018-05-01T08:00:00+24:00",
        "0001-01-01T00:00:00+07:00",
        "9999-12-31T23:59:59-07:00",
        "20180501T080000Z",
        "2018-W18-2T08:00:00Z",
        "２０１８-05-01T08:00:00Z",
        "2018-05-01T08:00:00Z\n",
        "1525136400",
        "nan",
    ],
)
def test_all_else_is_refused(written: str) -> None:
    with pytest.raises(clock.NotAnInstant) as refused:
        clock.parse_instant(written)
    assert refused.value.code == "INVALID_FORMAT"
