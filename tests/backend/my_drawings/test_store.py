"""Drawings on the disk: kept, read again, relabelled, deleted, and what becomes of damaged ones."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from backend.digits.prepare import prepare
from backend.my_drawings.store import (
    DrawingError,
    bring_back,
    delete_drawings,
    drawings_folder,
    keep_drawing,
    read_drawings,
    read_picture,
    relabel,
)
from backend.project import Preparation
from backend.safe_write import SaveError
from tests.backend.digits.drawings import drawn_seven
from tests.backend.my_drawings.kept import keep_seven


def labels() -> list[str]:
    return [drawing.label for drawing in read_drawings().drawings]


def test_that_a_drawing_is_kept_as_it_was_drawn_and_as_it_was_given() -> None:
    keep_seven()
    (drawing,) = read_drawings().drawings
    assert (drawing.label, drawing.preparation) == ("7", Preparation())
    np.testing.assert_array_equal(drawing.given, prepare(drawn_seven(), Preparation()))
    np.testing.assert_array_equal(read_picture(drawing.id), drawn_seven())


def test_that_a_photograph_is_made_smaller_and_keeps_its_colours() -> None:
    picture = np.zeros((1500, 3000, 3), np.uint8)
    picture[:, :, 1] = 200
    kept = keep_drawing(picture, prepare(picture, Preparation("plain")), "7", Preparation("plain"))
    small = read_picture(kept.id)
    assert small.shape == (512, 1024, 3)
    assert small[100, 100].tolist() == [0, 200, 0]


@pytest.mark.parametrize("label", ["", "a\nb", "x" * 81])
def test_that_a_drawing_without_a_class_is_not_kept(label: str) -> None:
    with pytest.raises(DrawingError, match="say first what it is"):
        keep_seven(label)
    assert labels() == []


def test_that_nothing_drawn_is_not_kept() -> None:
    with pytest.raises(DrawingError, match="nothing is drawn"):
        keep_drawing(np.zeros((0, 0), np.uint8), np.zeros((28, 28, 1), np.float32), "7", Preparation())


def test_that_a_label_can_be_changed_and_nothing_else_is() -> None:
    first, second = keep_seven("1"), keep_seven("1", 120)
    relabel([second.id], "9")
    assert labels() == ["1", "9"]
    np.testing.assert_array_equal(read_picture(second.id), drawn_seven(size=120))
    assert read_drawings().drawings[0].id == first.id


def test_that_deleting_can_be_undone() -> None:
    first, second = keep_seven("1"), keep_seven("2")
    delete_drawings([first.id, second.id])
    assert labels() == []
    bring_back([second.id])
    assert labels() == ["2"]
    with pytest.raises(DrawingError, match="not there any more"):
        bring_back([second.id])


def test_that_what_was_deleted_in_another_window_is_told() -> None:
    kept = keep_seven()
    delete_drawings([kept.id])
    delete_drawings([kept.id])
    with pytest.raises(DrawingError, match="not there any more"):
        relabel([kept.id], "8")
    assert labels() == []


def test_that_deleted_drawings_are_swept_after_a_month() -> None:
    kept = keep_seven()
    delete_drawings([kept.id])
    (deleted,) = (drawings_folder() / "deleted").glob("*.npz")
    deleted.rename(deleted.with_name(f"20200101000000.{kept.id}.npz"))
    delete_drawings([])
    assert not list((drawings_folder() / "deleted").glob("*.npz"))


@pytest.mark.parametrize("damage", ["cut", "noise", "empty", "other"])
def test_that_a_damaged_drawing_is_put_aside_and_told_in_one_sentence(damage: str) -> None:
    bad, good = keep_seven("1"), keep_seven("2")
    path = drawings_folder() / f"{bad.id}.npz"
    content = path.read_bytes()
    if damage == "other":
        np.savez(path, something=np.zeros(3))
    else:
        path.write_bytes({"cut": content[:-40], "noise": bytes(range(256)) * 9, "empty": b""}[damage])
    assert labels() == ["2"]
    assert path.exists()  # only who tells it moves it
    reading = read_drawings(put_aside=True)
    assert [drawing.id for drawing in reading.drawings] == [good.id]
    assert str(reading.trouble).startswith("Damaged drawings were put aside in")
    assert len(list((drawings_folder() / "damaged").iterdir())) == 1
    assert read_drawings(put_aside=True).trouble is None


def test_that_a_full_disk_is_told_and_leaves_no_half_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("backend.safe_write._write_and_compare", no_room)
    with pytest.raises(SaveError, match="disk is full"):
        keep_seven()
    assert not list(drawings_folder().glob("*.npz"))


def test_that_windows_keeping_at_once_lose_nothing(home: Path) -> None:
    program = (
        "from tests.backend.my_drawings.kept import keep_seven\n"
        "from backend.my_drawings.store import relabel\n"
        "for _ in range(8): relabel([keep_seven('1').id], '3')\n"
    )
    windows = [subprocess.Popen([sys.executable, "-c", program], cwd=Path(__file__).parents[3]) for _ in range(2)]
    assert [window.wait(120) for window in windows] == [0, 0]
    assert labels() == ["3"] * 16
    assert home.exists()
