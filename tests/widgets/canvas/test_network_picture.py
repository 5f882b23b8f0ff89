"""Pictures of the network to take away."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QImage, QImageReader

from backend.edits import PutNote
from backend.project import Note, Project
from backend.safe_write import SaveError
from tests.backend.drawing import add
from tests.benchmarks.large_network import large_project
from tests.widgets.open_project import small_network
from widgets.canvas.network_picture import MARGIN, PictureError, save_network_picture
from widgets.theme.tokens import DARK

SIZE = (240 + 2 * int(MARGIN), 4 * 78 + 52 + 2 * int(MARGIN))
"""Of the small network with the room around it, in canvas units."""


def test_that_a_png_has_two_pixels_for_each_unit(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    save_network_picture(small_network(), path)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (2 * SIZE[0], 2 * SIZE[1])
    assert image.pixelColor(2, 2).lightness() > 240
    # In the middle of the bar of the convolution.
    assert image.pixelColor(int(2 * (MARGIN + 3)), int(2 * (MARGIN + 78 + 26))).name() == "#d55e00"


def test_that_a_picture_can_be_dark(qapp: object, tmp_path: Path) -> None:
    save_network_picture(small_network(), tmp_path / "dark.png", DARK)
    assert QImage(str(tmp_path / "dark.png")).pixelColor(2, 2).lightness() < 40


def test_that_an_svg_holds_its_texts_as_text(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "network.svg"
    project = PutNote(Note("a", "Looks for edges", (300.0, 0.0))).apply(small_network())
    save_network_picture(project, path)
    text = path.read_text(encoding="utf-8")
    for word in ("Conv 2D", "Flatten", "Dense", "26 × 26 × 8", "Looks for edges"):
        assert word in text, word
    assert bytes(QImageReader.imageFormat(str(path)).data()) in (b"svg", b"")


def test_that_the_shapes_of_wires_are_on_the_picture_once_for_each_output(qapp: object, tmp_path: Path) -> None:
    project = add(small_network(), "Add", ("n2", "n1"))
    save_network_picture(project, tmp_path / "network.svg")
    text = (tmp_path / "network.svg").read_text(encoding="utf-8")
    assert text.count("28 × 28 × 1") == 3, (
        "the setting and the answer of the Input, and the two wires that leave it"
    )


def test_that_a_pdf_is_one(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "network.PDF"
    save_network_picture(small_network(), path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/Font" in data


def test_that_a_very_large_network_still_becomes_a_picture(qapp: object, tmp_path: Path) -> None:
    save_network_picture(large_project(800), tmp_path / "large.png")
    image = QImage(str(tmp_path / "large.png"))
    assert 10_000 < image.height() <= 30_000


@pytest.mark.parametrize(
    ("name", "words"), [("network.bmp", ".png, .svg or .pdf"), ("network", ".png, .svg or .pdf")]
)
def test_that_another_ending_is_refused(qapp: object, tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(PictureError, match=words):
        save_network_picture(small_network(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_that_an_empty_network_is_refused(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="empty"):
        save_network_picture(Project(), tmp_path / "network.png")


def test_that_a_folder_that_is_not_there_is_said(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="no folder"):
        save_network_picture(small_network(), tmp_path / "gone" / "network.png")


def test_that_what_the_window_warns_of_is_not_on_the_picture(qapp: object, tmp_path: Path) -> None:
    project = small_network()
    lonely = msgspec.structs.replace(project, graph=msgspec.structs.replace(project.graph, links=()))
    save_network_picture(lonely, tmp_path / "lonely.svg")
    assert "#a84300" not in (tmp_path / "lonely.svg").read_text(encoding="utf-8").lower()
