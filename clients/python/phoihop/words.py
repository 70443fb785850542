"""What people read, in Vietnamese and in English."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phoihop.report import Report

COLUMNS = (
    ("Dòng", "Cột", "Trường", "Mã dòng", "Kết quả", "Mã lỗi", "Nội dung"),
    ("Line", "Column", "Field", "Row id", "Result", "Code", "Detail"),
)
STATUS = {
    "created": ("mới", "created"),
    "updated": ("cập nhật", "updated"),
    "unchanged": ("không đổi", "unchanged"),
    "held": ("chờ xem xét", "held"),
    "withdrawn": ("đã thu hồi", "withdrawn"),
    "rejected": ("bị từ chối", "rejected"),
    "not_applied": ("chưa áp dụng", "not applied"),
}
SAID = {
    "stored": ("đã ghi nhận {n} dòng", "{n} rows stored"),
    "would": ("thử trước, sẽ ghi nhận {n} dòng", "dry run, {n} rows would be stored"),
    "refused": ("{n} dòng chưa được nhận", "{n} rows refused"),
    "receipt": ("biên nhận {all}", "receipt {all}"),
    "see": ("xem {path}", "see {path}"),
    "failed": ("không được nhận: {reason}", "not accepted: {reason}"),
    "cancelled": ("lô đã bị hủy", "the batch was cancelled"),
    "kept": (
        "Chưa gửi được, còn {n} tệp trong hàng đợi, sẽ gửi ở lần chạy sau: {reason}",
        "Not delivered yet, {n} files wait in the queue for the next run: {reason}",
    ),
    "not_tried": ("Chưa thử được: {reason}", "Could not try: {reason}"),
    "no_file": ("Không có tệp {path}.", "There is no file {path}."),
    "no_folder": ("Không có thư mục {path}.", "There is no folder {path}."),
    "apart": (
        "--dry-run cần tệp; --watch không đi cùng tệp hay --dry-run.",
        "--dry-run needs files; --watch takes neither files nor --dry-run.",
    ),
    "suffix": (
        "{path}: chỉ nhận tệp .json, .ndjson, .jsonl, .csv, .xlsx.",
        "{path}: only .json, .ndjson, .jsonl, .csv, .xlsx.",
    ),
    "no_account": (
        "Thiếu PHOIHOP_URL, PHOIHOP_CLIENT_ID hoặc PHOIHOP_CLIENT_SECRET trong môi trường.",
        "The environment lacks PHOIHOP_URL, PHOIHOP_CLIENT_ID or PHOIHOP_CLIENT_SECRET.",
    ),
    "account": (
        "Không vào được hệ thống, hãy báo người quản trị: {reason}",
        "The account was turned away, tell its administrator: {reason}",
    ),
    "busy": ("một tiến trình khác đang gửi", "another process is sending"),
    "sending": ("Đang gửi", "Sending"),
    "working": ("Đang xử lý", "Processing"),
    "watching": ("Đang theo dõi {path}", "Watching {path}"),
    "help": (
        "Gửi tệp về Phối Hợp. Mã trả về: 0 nhận đủ, 1 có dòng chưa nhận, 2 chưa gửi được (giữ trong hàng đợi), 64 gọi sai.",
        "Hands files in to Phối Hợp. Exit codes: 0 all stored, 1 some refused, 2 not delivered yet (kept in the queue), 64 called wrongly.",
    ),
    "help_files": ("tệp cần gửi; không có: gửi tiếp hàng đợi", "files to send; none: go on with the queue"),
    "help_watch": ("gửi mọi tệp được đặt vào thư mục này", "send whatever lands in this folder"),
    "help_every": ("số giây giữa hai lần xem thư mục", "seconds between two looks at the folder"),
    "help_unit": ("đơn vị của các dòng không tự ghi", "unit of rows that do not say theirs"),
    "help_programme": ("chương trình của các dòng không tự ghi", "programme of rows that do not say theirs"),
    "help_kind": ("loại hoạt động của các dòng không tự ghi", "kind of rows that do not say theirs"),
    "help_mode": ("partial: nhận từng dòng; atomic: nhận tất cả hoặc không", "partial: row by row; atomic: all or nothing"),
    "help_dry": ("chỉ thử, không ghi nhận", "only try, store nothing"),
    "help_queue": ("thư mục hàng đợi và biên nhận", "folder of the queue and the receipts"),
    "help_patience": ("số giây cố gửi trước khi để lại hàng đợi", "seconds of trying before it is left in the queue"),
    "help_lang": ("ngôn ngữ", "language"),
    "help_quiet": ("im lặng khi mọi việc đều tốt", "silent when all is well"),
}  # fmt: skip


def language_of(environment: Mapping[str, str] = os.environ) -> str:
    """`en` where the locale is an English one, else `vi`."""
    said = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if said.startswith("en") else "vi"


class Words:
    """The sentences of one language."""

    def __init__(self, language: str) -> None:
        self.at = 0 if language == "vi" else 1

    def __call__(self, name: str, **values: object) -> str:
        """One sentence with its values."""
        return SAID[name][self.at].format(**values)

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of a report."""
        return COLUMNS[self.at]

    def status(self, name: str) -> str:
        """What became of a row."""
        return STATUS[name][self.at]

    def summary(self, report: Report) -> str:
        """A push in one line."""
        if report.failure:
            return self("failed", reason=report.failure)
        found = [self("would" if report.dry_run else "stored", n=report.stored) + self.parts(report)]
        if report.status == "cancelled":
            found.append(self("cancelled"))
        if report.refused:
            found.append(self("refused", n=report.refused))
        if report.receipts:
            found.append(self("receipt", all=", ".join(map(str, report.receipts))))
        return "; ".join(found)

    def parts(self, report: Report) -> str:
        """(30 mới, 3 cập nhật), or nothing."""
        found = [f"{report.counts[one]} {self.status(one)}" for one in STATUS if report.counts.get(one)]
        return f" ({', '.join(found)})" if found else ""
