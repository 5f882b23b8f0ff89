"""What the engine's tests share: small data, and one engine process for all that need a real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.project import DataChoice
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import write_small_data


@pytest.fixture(scope="session")
def small_data(tmp_path_factory: pytest.TempPathFactory) -> DataChoice:
    return write_small_data(tmp_path_factory.mktemp("data") / "patterns.npz")


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineAtWork]:
    """One engine for all tests; each leaves it without work."""
    engine = EngineAtWork(tmp_path_factory.mktemp("engine") / "log.txt")
    yield engine
    engine.connection.close()
    engine.process.kill()
    engine.process.wait()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of its own for one test."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
