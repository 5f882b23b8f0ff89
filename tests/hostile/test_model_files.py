"""Hostile model files: each is refused with one sentence that says why, at once, and nothing of it is run."""

import unicodedata
from pathlib import Path

import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.room import check_room
from tests.hostile.keras_archives import ARCHIVES, ODD_ARCHIVES, hostile_archive
from tests.hostile.model_files import HOSTILE, hostile_file
from tests.hostile.plain_model import MARKER, write_plain


def is_one_sentence(text: str) -> bool:
    return text[-1] in ".?" and len(text) < 2000 and not any(unicodedata.category(one)[0] == "C" for one in text)


def test_that_the_harmless_file_opens(tmp_path: Path) -> None:
    write_plain(tmp_path / "model.h5")
    assert [layer.kind for layer in read_model_file(tmp_path / "model.h5").spec.layers] == [
        "Input",
        "Dense",
        "Dense",
    ]


def test_that_there_are_sixty_of_them() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_file_is_refused_with_its_reason(name: str, tmp_path: Path) -> None:
    path = hostile_file(name, tmp_path)
    with pytest.raises(ModelFileError) as refused:
        check_room(read_model_file(path), path.name, 32 * 10**9)
    sentence = str(refused.value)
    assert HOSTILE[name][0] in sentence
    assert is_one_sentence(sentence), sentence
    assert not (tmp_path / MARKER).exists()


@pytest.mark.parametrize("name", ["weights only", "archive"])
def test_that_the_cause_is_named_by_whatever_reads_the_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=HOSTILE[name][0]):
        read_any(hostile_file(name, tmp_path))


@pytest.mark.parametrize("name", ARCHIVES)
def test_that_a_hostile_archive_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    path = hostile_archive(name, tmp_path)
    with pytest.raises(ModelFileError) as refused:
        read_any(path)
    assert is_one_sentence(str(refused.value)), refused.value
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ODD_ARCHIVES)
def test_that_an_odd_archive_puts_nothing_beside_itself(name: str, tmp_path: Path) -> None:
    path, refusal = hostile_archive(name, tmp_path), ""
    try:
        read_any(path)
    except ModelFileError as error:
        refusal = str(error)
    assert not refusal or is_one_sentence(refusal), refusal
    assert sorted(tmp_path.iterdir()) == [path]
