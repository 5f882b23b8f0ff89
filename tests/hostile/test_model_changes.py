"""Model files that change while they are read, or of which a bit flipped."""

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import h5py
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.seal import USER_BLOCK
from backend.engine.model_files.structure import check_structure
from tests.hostile.model_places import sealed
from tests.hostile.plain_model import write_plain


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "model.h5"
    write_plain(path)
    return path


def test_that_every_flipped_bit_of_a_file_of_ours_is_told(path: Path) -> None:
    sealed(path)
    read_model_file(path)
    whole = path.read_bytes()
    chance = random.Random(1)
    bits = [8 * place + place % 8 for place in range(0, USER_BLOCK, 7)]
    for bit in [*bits, *(chance.randrange(8 * len(whole)) for _ in range(60))]:
        data = bytearray(whole)
        data[bit // 8] ^= 1 << bit % 8
        path.write_bytes(data)
        with pytest.raises(ModelFileError, match="damaged"):
            read_model_file(path)


def _replace(path: Path) -> None:
    write_plain(path.with_name("other.h5"))
    path.with_name("other.h5").replace(path)


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(bytes(4096))


@pytest.mark.parametrize("change", [_replace, _grow, Path.unlink], ids=["replaced", "grown", "removed"])
def test_that_a_file_that_changes_while_it_is_read_is_not_taken(
    change: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_and_change(*given: Any) -> None:
        check_structure(*given)
        change(path)

    monkeypatch.setattr("backend.engine.model_files.contents.check_structure", look_and_change)
    with pytest.raises(ModelFileError, match="was changed"):
        read_model_file(path)


def test_that_two_may_read_a_file_at_once(path: Path) -> None:
    with h5py.File(path, "r"):
        assert read_model_file(path).spec.layers


@pytest.mark.skipif(sys.platform != "linux", reason="files are locked in other ways elsewhere")
def test_that_a_file_that_is_being_written_is_not_read(path: Path) -> None:
    writes = "import h5py, sys; file = h5py.File(sys.argv[1], 'r+'); print('writes', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", writes, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(ModelFileError, match="another program"):
            read_model_file(path)
