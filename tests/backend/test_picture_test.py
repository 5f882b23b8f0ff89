"""Which pictures a folder holds, what they show by their names, and the table of the answers."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.picture_test import picture_files as files
from backend.picture_test.picture_files import picture_files
from backend.picture_test.read_pictures import SMALL, read_pictures
from backend.picture_test.tested_picture import TestedPicture, counted, pictures_table
from backend.picture_test.true_labels import true_labels
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven

DIGITS = tuple("0123456789")


def touched(folder: Path, *names: str) -> list[Path]:
    made = []
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        made.append(path)
    return made


def test_that_pictures_are_found_deep_down_and_in_the_order_of_counting(tmp_path: Path) -> None:
    touched(
        tmp_path, "10.png", "2.PNG", "b/1.jpeg", "notes.txt", ".hidden.png", "__MACOSX/2.png", "a/.cache/1.png"
    )
    found, left_out = picture_files([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["2.PNG", "10.png", str(Path("b/1.jpeg"))]
    assert left_out == 0


def test_that_a_file_that_was_chosen_is_taken_whatever_it_is_called_and_once(tmp_path: Path) -> None:
    one, two = touched(tmp_path, "one", "two.png")
    assert picture_files([one, two, tmp_path])[0] == [one, two]


def test_that_too_many_pictures_are_counted_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST", 2)
    touched(tmp_path, "1.png", "2.png", "3.png")
    found, left_out = picture_files([tmp_path])
    assert ([path.name for path in found], left_out) == (["1.png", "2.png"], 1)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("7__mine.png", "7"),
        ("7-2.png", "7"),
        ("7 (1).jpg", "7"),
        ("x/7/IMG_0042.jpg", "7"),
        ("7/3.png", "7"),
        ("7_sevens/a.png", "7"),
        ("75.png", None),
        ("IMG_7.png", None),
        ("digit7.png", None),
        ("7th.png", None),
    ],
)
def test_that_a_class_is_read_from_the_beginning_of_a_name(name: str, shown: str | None) -> None:
    assert true_labels([Path("pictures") / name], DIGITS) == [shown]


def test_that_the_longest_class_and_any_way_of_writing_it_is_found() -> None:
    classes = ["T-shirt/top", "Ankle boot", "Ankle", "Bag"]
    paths = [Path(f"p/{name}") for name in ("ankle_boot-3.png", "ANKLE.png", "t-shirt_top.png", "handbag.png")]
    assert true_labels(paths, classes) == ["Ankle boot", "Ankle", "T-shirt/top", None]


def test_that_numbers_that_count_files_are_no_classes() -> None:
    counting = [Path(f"photos/{number}.png") for number in (1, 2, 11)]
    assert true_labels(counting, DIGITS) == [None] * 3
    assert true_labels(counting[:2], DIGITS) == ["1", "2"]


def test_that_a_picture_that_cannot_be_read_keeps_no_other_back(tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"no picture")
    Image.fromarray(np.full((40, 40), 255, np.uint8)).save(tmp_path / "empty.png")
    Image.fromarray(drawn_seven()).save(tmp_path / "seven.png")
    bad, empty, seven = read_pictures(
        [tmp_path / f"{name}.png" for name in ("bad", "empty", "seven")], Preparation()
    )
    assert "bad.png" in str(bad.trouble)
    assert bad.small is None
    assert "empty" in str(empty.trouble)
    assert empty.small is not None
    assert seven.trouble is None
    assert seven.doubt is None
    assert seven.given is not None
    assert seven.given.shape == (28, 28, 1)
    assert seven.small is not None
    assert max(seven.small.shape) == SMALL


def test_that_the_table_can_be_read_again() -> None:
    pictures = [
        TestedPicture("/p/7__a, b.png", "7__a, b.png", "p", answer="7", sure=0.98765, label="7"),
        TestedPicture("=cmd.png", "=cmd.png", "", answer="1", sure=0.5, label="7"),
        TestedPicture("/p/bad.png", "bad.png", "p", note="It is “damaged”."),
    ]
    rows = list(csv.DictReader(io.StringIO(pictures_table(pictures))))
    assert [row["file"] for row in rows] == ["/p/7__a, b.png", "'=cmd.png", "/p/bad.png"]
    assert [row["right"] for row in rows] == ["yes", "no", ""]
    assert rows[0]["sure"] == "0.9877"
    assert rows[2]["note"] == "It is “damaged”."
    assert counted(pictures) == (1, 2)
