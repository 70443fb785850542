"""The package as its readers find it: small, named and documented as the product is, and what its page prints works."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from phoihop.connection import NAME

from tests.architecture.source import Module
from tests.architecture.test_names import EMPTY, unannotated, undocumented
from tests.architecture.test_sizes import USUAL_FILE, USUAL_FUNCTION, too_long, usual
from tests.clients.conftest import Province, table
from tests.faults.test_kill import ROOT

HOME = ROOT / "clients" / "python"
MODULES = [
    Module(f"phoihop.{path.stem}", path.read_text("utf-8")) for path in sorted((HOME / "phoihop").glob("[!_]*.py"))
]
README = (HOME / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]


def test_it_is_as_small_and_as_well_named_as_the_product() -> None:
    assert too_long(MODULES) == []
    file, function = usual(MODULES)
    assert (file <= USUAL_FILE, function <= USUAL_FUNCTION) == (True, True), (file, function)
    assert [one for one in undocumented(MODULES) if "__" not in one] == []
    assert unannotated(MODULES) == []
    assert not [one.name for one in MODULES if EMPTY.fullmatch(one.room)]


def test_httpx_is_all_it_needs() -> None:
    needed = set()
    for module in MODULES:
        for node in ast.walk(module.tree):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            needed |= {name.partition(".")[0] for name in names}
    assert needed - sys.stdlib_module_names == {"httpx", "phoihop"}
    assert [re.split("[<>=]", one)[0] for one in PROJECT["dependencies"]] == ["httpx"]


def test_older_pythons_can_read_it() -> None:
    old = tuple(map(int, PROJECT["requires-python"].removeprefix(">=").split(".")))
    for module in MODULES:
        assert "from __future__ import annotations" in module.text
        ast.parse(module.text, feature_version=old)


def test_it_says_its_version_once_more_and_the_same() -> None:
    assert f"{PROJECT['name']}/{PROJECT['version']}" == NAME


def test_the_example_works_as_printed(province: Province, tmp_path: Path) -> None:
    [example] = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-c", example],
        env=province.environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    stored, *more = done.stdout.splitlines()
    assert re.fullmatch(r"1 0 \[\d+\]", stored), stored
    assert "bt-1 1" in more and (tmp_path / "feed.cursor").exists()


def test_the_commands_work_as_printed(province: Province) -> None:
    """The lines of both languages that call phoihop-push, with a file where they name one."""
    calls = re.findall(r"phoihop-push (--dry-run .*|--quiet .*)$", README, re.MULTILINE)
    assert len(calls) == 2
    for call in calls:
        *given, file = call.split()
        code, said = province.run(*given, table(province.folder / Path(file).name, 1))
        assert code == 0, said
