"""The house itself: lint, format, types and import contracts hold, and the contracts bite."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOP_LEVEL = {"README.md", "pyproject.toml", "app", "widgets", "backend", "resources", "tests", "LICENSE"}


def run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name(command[0])
    return subprocess.run(
        [str(program) if program.exists() else command[0], *command[1:]],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",)],
    ids=lambda command: " ".join(command),
)
def test_that_the_check_passes(command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("backend/wording.py", "import PySide6.QtCore", "the backend knows no screen"),
        ("widgets/wording.py", "import tensorflow", "TensorFlow lives in the engine alone"),
        ("widgets/wording.py", "import app.main", "app → widgets → backend → resources"),
        ("backend/wording.py", "import tests.conftest", "nothing that ships imports the tests"),
        ("app/settings.py", "import backend.engine.start", "the engine is reached by its door"),
    ],
)
def test_that_a_planted_fault_breaks_its_contract(file: str, line: str, contract: str, tmp_path: Path) -> None:
    for folder in ("app", "widgets", "backend", "resources", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.npz", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    faulty = tmp_path / file
    faulty.write_text(faulty.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    result = run("lint-imports", "--no-cache", folder=tmp_path)
    assert result.returncode != 0
    broken = [text for text in result.stdout.splitlines() if " BROKEN" in text]
    assert any(text.startswith(contract) for text in broken), result.stdout


def test_that_the_top_level_holds_only_what_was_agreed() -> None:
    tracked = run("git", "ls-files").stdout.splitlines()
    extra = {name.split("/")[0] for name in tracked} - TOP_LEVEL
    assert {name for name in extra if not name.startswith(".")} == set()


def test_that_no_file_records_the_address_of_a_package_registry() -> None:
    pattern = re.compile(r"(registry|index-url|resolved) *[=:].*https?://|https?://\S*/simple/?[\"' ]")
    for name in run("git", "ls-files", "*.py", "*.toml", "*.md", "*.json").stdout.splitlines():
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not pattern.search(text.replace(pattern.pattern, "")), name
