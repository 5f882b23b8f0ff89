"""Every test here has folders of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
