"""Reading good picture files, in all the ways in which they are written."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.digits.prepare import prepare
from backend.digits.read_image import FORMATS, read_image
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven


def _encoded(picture: Image.Image, name: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, name, **options)
    return file.getvalue()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_that_every_format_is_read(name: str, mode: str, tmp_path: Path) -> None:
    drawing = drawn_seven(64, 8, 10, 15, 40)
    path = tmp_path / "drawing"
    path.write_bytes(_encoded(Image.fromarray(drawing).convert(mode), name))
    picture = read_image(path)
    assert picture.dtype == np.uint8
    grey = picture if picture.ndim == 2 else picture.mean(axis=2)
    assert np.abs(grey - drawing.astype(float)).mean() < 4
    np.testing.assert_array_equal(read_image(path.read_bytes()), picture)


def test_that_the_content_counts_and_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(_encoded(Image.new("RGB", (5, 4), "red"), "PNG"))
    assert read_image(str(path)).shape == (4, 5, 3)


def test_that_a_picture_is_turned_as_the_camera_says() -> None:
    picture = Image.new("L", (40, 20))
    picture.paste(255, (0, 0, 10, 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = read_image(_encoded(picture, "PNG", exif=exif.tobytes()))
    assert turned.shape == (40, 20)
    assert turned[:10].min() == 255
    assert turned[10:].max() == 0


def test_that_what_shows_through_is_white_paper_under_dark_ink() -> None:
    picture = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    picture.paste((10, 20, 30, 255), (5, 5, 10, 10))
    read = read_image(_encoded(picture, "PNG"))
    assert tuple(read[0, 0]) == (255, 255, 255)
    assert tuple(read[6, 6]) == (10, 20, 30)


def test_that_what_shows_through_is_black_under_light_ink() -> None:
    picture = Image.new("RGBA", (20, 20), (255, 255, 255, 0))
    picture.paste((250, 250, 250, 255), (5, 5, 10, 10))
    read = read_image(_encoded(picture, "PNG"))
    assert tuple(read[0, 0]) == (0, 0, 0)
    assert tuple(read[6, 6]) == (250, 250, 250)


@pytest.mark.parametrize("mode", ["LA", "P", "PA"])
def test_that_other_ways_to_be_transparent_are_seen(mode: str) -> None:
    picture = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (5, 5, 10, 10))
    name = "PNG" if mode != "PA" else "WEBP"
    read = read_image(_encoded(picture if mode == "PA" else picture.convert(mode), name))
    grey = read if read.ndim == 2 else read[:, :, 0]
    assert grey[0, 0] == 255
    assert grey[7, 7] < 10


def test_that_sixteen_bits_become_eight() -> None:
    values = np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)
    read = read_image(_encoded(Image.fromarray(values), "PNG"))
    assert (int(read.min()), int(read.max())) == (0, 255)
    assert np.abs(read - values / 257).max() < 1


def test_that_print_colours_are_read() -> None:
    read = read_image(_encoded(Image.new("CMYK", (8, 8), (0, 0, 0, 255)), "JPEG"))
    assert read.shape == (8, 8, 3)
    assert read.max() < 40


@pytest.mark.parametrize("mode", ["1", "P"])
def test_that_few_colours_are_read(mode: str) -> None:
    drawing = Image.fromarray(drawn_seven(64, 8, 10, 15, 40)).convert(mode)
    prepared = prepare(read_image(_encoded(drawing, "GIF" if mode == "P" else "PNG")), Preparation())
    assert prepared.max() == 1


def test_that_of_an_animation_the_first_picture_is_taken() -> None:
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "blue")]
    for name in ("GIF", "WEBP"):
        read = read_image(_encoded(frames[0], name, save_all=True, append_images=frames[1:]))
        assert read[5, 5, 0] > 200
        assert read[5, 5, 2] < 60


def test_that_a_large_picture_comes_back_shrunk() -> None:
    picture = Image.new("L", (6000, 3000), 255)
    picture.paste(0, (0, 0, 3000, 3000))
    for name in ("PNG", "JPEG"):
        read = read_image(_encoded(picture, name))
        assert max(read.shape) <= 2048
        assert read.shape[1] == pytest.approx(2 * read.shape[0], abs=2)
        assert read[:, : read.shape[1] // 2 - 8].max() < 5


def test_that_pictures_of_other_people_are_read_and_prepared(shared_data: Path) -> None:
    paths = sorted((shared_data / "digits").glob("*/*"))
    assert len(paths) == 185
    for path in paths:
        assert prepare(read_image(path), Preparation()).max() > 0.9, path.name
