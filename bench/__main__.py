"""Every bar in turn; exit status 1 when one is missed."""

import sys

import structlog

from bench import export, intake, pages, push, reads, start
from bench.house import house
from bench.report import Bar

PARTS = {
    "push": push.measure,
    "reads": reads.measure,
    "export": export.measure,
    "intake": intake.measure,
    "start": start.measure,
    "pages": pages.measure,
}


def run(wanted: list[str]) -> int:
    """The parts that are named, all without names; each has an installation of its own."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    bars: list[Bar] = []
    for name, measure in PARTS.items():
        if not wanted or name in wanted:
            print(f"{name}:")
            with house() as ours:
                for bar in measure(ours):
                    print(bar, flush=True)
                    bars.append(bar)
    return 0 if all(bar.met for bar in bars) else 1


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
