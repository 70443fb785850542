"""Which steps lead from which status to which: the moves table of model.md section 11, as data.

Each is a POST to its noun with If-Match; from any other status it is 409 ILLEGAL_MOVE.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """One step: `noun` names the route, `permission` who may, `reason` whether one must be given.

    by_another: whoever submitted the row cannot take this step (four eyes).
    """

    noun: str
    at: tuple[str, ...]
    to: str
    permission: str
    reason: bool = False
    by_another: bool = False


MOVES: dict[str, tuple[Move, ...]] = {
    "campaign": (
        Move("submission", ("draft", "returned"), "submitted", "campaign:write"),
        Move("approval", ("submitted",), "approved", "campaign:approve", by_another=True),
        Move("return", ("submitted",), "returned", "campaign:return", reason=True, by_another=True),
        Move("start", ("approved",), "running", "campaign:write"),
        Move("completion", ("running",), "completed", "campaign:write"),
        Move(
            "cancellation",
            ("draft", "returned", "submitted", "approved", "running"),
            "cancelled",
            "campaign:write",
            reason=True,
        ),
    ),
    "training_event": (
        Move("announcement", ("draft",), "open", "training_event:write"),
        Move("start", ("open",), "running", "training_event:write"),
        Move("completion", ("running",), "completed", "training_event:write"),
        Move("cancellation", ("draft", "open", "running"), "cancelled", "training_event:write", reason=True),
    ),
    "programme": (
        Move("submission", ("draft",), "in_review", "programme:write"),
        Move("return", ("in_review",), "draft", "programme:return", reason=True),
        Move("activation", ("signed",), "active", "programme:write"),
        Move("conclusion", ("active",), "concluded", "programme:write"),
    ),
    "hold": (
        Move("acceptance", ("waiting",), "accepted", "hold:release"),
        Move("rejection", ("waiting",), "rejected", "hold:release", reason=True),
        Move("merge", ("waiting",), "merged", "hold:release"),
    ),
    "reorganisation": (Move("confirmation", ("prepared",), "confirmed", "reorganisation:confirm", by_another=True),),
}

EDITABLE: dict[str, tuple[str, ...]] = {  # statuses in which the content may be edited, and the permission
    "campaign": ("draft", "returned"),
    "training_event": ("draft", "open"),
    "programme": ("draft",),
}


def find(table: str, noun: str) -> Move:
    """The move of this name; KeyError when the table has none, which a route test would see."""
    return {move.noun: move for move in MOVES[table]}[noun]
