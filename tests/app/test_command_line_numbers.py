"""What `predict` says to pictures of one digit, of several, and of other things, with a network that is given."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from app.command_line_answers import answer_picture
from backend.graph.spec import ModelSpec
from backend.project import Preparation, Project
from tests.backend.digits.drawings import drawn_seven

SHARES = np.array([[0.0, 0.25, 0.75], [0.5, 0.25, 0.25], [0.125, 0.0, 0.875]], np.float32)


class Reader:
    """Reads the first digit as the last class, the second as the first, the third as the last."""

    def __init__(self, classes: tuple[str, ...] = (), kind: str = "digit") -> None:
        self.spec = ModelSpec((), (), ())
        self.project = Project(preparation=Preparation(kind="digit" if kind == "digit" else "plain"))
        self.classes = classes
        self.temperature = 1.0
        self.given: npt.NDArray[Any] = np.empty(0)

    def answer(self, pictures: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
        self.given = pictures
        return SHARES[: len(pictures)]

    def answer_arrays(self, arrays: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
        raise NotImplementedError


@pytest.fixture
def three(tmp_path: Path) -> str:
    """A picture of three digits."""
    path = tmp_path / "777.png"
    Image.fromarray(np.concatenate([drawn_seven()] * 3, axis=1)).save(path)
    return str(path)


def test_that_one_digit_is_answered_for_the_whole_picture(tmp_path: Path) -> None:
    path = str(tmp_path / "7.png")
    Image.fromarray(drawn_seven()).save(path)

    assert answer_picture(Reader(), path) == {
        "image": path,
        "label": "2",
        "confidence": 0.75,
        "sure": 0.75,
        "probabilities": [0.0, 0.25, 0.75],
        "doubt": None,
    }


def test_that_several_digits_are_a_number_with_a_row_for_each(three: str) -> None:
    reader = Reader()

    row = answer_picture(reader, three)

    assert reader.given.shape == (3, 28, 28, 1)
    assert (row["label"], row["confidence"], row["probabilities"]) == ("202", 0.75 * 0.5 * 0.875, None)
    assert [digit["label"] for digit in row["digits"]] == ["2", "0", "2"]
    assert row["digits"][1]["probabilities"] == [0.5, 0.25, 0.25]
    tops, lefts, bottoms, rights = zip(*(digit["box"] for digit in row["digits"]), strict=True)
    assert lefts == pytest.approx(np.array([70, 350, 630]) / 840, abs=0.01)
    assert rights == pytest.approx(np.array([186, 466, 746]) / 840, abs=0.01)
    assert set(tops) == {tops[0]}
    assert bottoms == pytest.approx([230 / 280] * 3, abs=0.01)


def test_that_classes_that_are_words_have_a_space_between(three: str) -> None:
    assert answer_picture(Reader(("zero", "one", "two")), three)["label"] == "two zero two"


def test_that_a_network_of_other_things_is_given_the_whole_picture(three: str) -> None:
    reader = Reader(kind="plain")

    assert "digits" not in answer_picture(reader, three)
    assert len(reader.given) == 1


def test_that_an_empty_picture_is_told_as_before(tmp_path: Path) -> None:
    path = str(tmp_path / "white.png")
    Image.fromarray(np.full((50, 90), 255, np.uint8)).save(path)

    assert answer_picture(Reader(), path)["error"].startswith("The picture is empty")
