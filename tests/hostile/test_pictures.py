"""Pictures that cannot be read: each is refused with one sentence, within a second and little memory."""

import io
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.digits.read_image import FORMATS, ImageError, read_image
from tests.hostile.bad_pictures import CUT, HOSTILE, encoded, huge_png, many_frames
from tests.hostile.memory_of_reading import MEGABYTES_ALLOWED


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_picture_is_refused_cheaply(name: str, tmp_path: Path) -> None:
    data, sentence = HOSTILE[name]
    path = tmp_path / "picture.png"
    path.write_bytes(data)
    tracemalloc.start()
    with pytest.raises(ImageError, match=sentence):
        read_image(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000
    with pytest.raises(ImageError, match=sentence):
        read_image(data)


@pytest.mark.parametrize("name", CUT)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.7])
def test_that_a_picture_that_was_cut_off_is_refused(name: str, share: float) -> None:
    with pytest.raises(ImageError):
        read_image(CUT[name][: int(len(CUT[name]) * share)])


@pytest.mark.parametrize("name", CUT)
def test_that_flipped_bits_give_a_picture_or_a_sentence(name: str) -> None:
    random = np.random.default_rng(1)
    refused = 0
    for _ in range(60):
        data = bytearray(CUT[name])
        for place in random.integers(0, len(data), 8):
            data[place] ^= 1 << int(random.integers(8))
        try:
            assert read_image(bytes(data)).size > 0
        except ImageError:
            refused += 1
    assert refused < 60 or name == "PNG"


def test_that_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match="There is no picture file"):
        read_image(tmp_path / "nothing.png")


def test_that_a_folder_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match="There is no picture file"):
        read_image(tmp_path)


def test_that_a_name_no_file_can_have_is_a_sentence() -> None:
    with pytest.raises(ImageError, match=r"no picture file|cannot be opened"):
        read_image("a\0b.png")


@pytest.mark.skipif(os.name == "nt", reason="file modes are another thing on Windows")
def test_that_a_file_that_vanishes_under_a_loop_of_links_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "loop.png").symlink_to("loop.png")
    with pytest.raises(ImageError, match=r"no picture file|cannot be opened"):
        read_image(tmp_path / "loop.png")


def test_that_a_damaged_note_of_the_camera_does_not_hide_the_picture() -> None:
    file = io.BytesIO()
    broken = b"Exif\0\0MM\0*\0\0\0\x08\0\x05\x01\x12\0\x03\xff\xff"
    Image.new("L", (6, 4), 7).save(file, "PNG", exif=broken)
    assert read_image(file.getvalue()).shape[:2] == (4, 6)


def test_that_names_with_braces_are_shown_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "{name}{0}.png"
    path.write_bytes(b"")
    with pytest.raises(ImageError, match=r"\{name\}\{0\}"):
        read_image(path)


def test_that_of_a_film_of_ten_thousand_pictures_the_first_is_read_cheaply() -> None:
    film = many_frames(10_000)
    tracemalloc.start()
    assert read_image(film).shape[:2] == (10, 10)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("ending", ["txt", "jpg", "png", ""])
def test_that_the_ending_of_the_name_does_not_matter(name: str, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"picture.{ending}"
    path.write_bytes(encoded(name))
    assert read_image(path).shape == (200, 200, 3)


def test_that_a_large_picture_of_sixteen_bits_is_shrunk() -> None:
    values = np.zeros((2_100, 4_200), np.uint16)
    values[:, 2_100:] = 65_535
    file = io.BytesIO()
    Image.fromarray(values).save(file, "PNG")
    read = read_image(file.getvalue())
    assert read.shape == (700, 1_400)
    assert (read[:, :700].max(), read[:, 700:].min()) == (0, 255)


def test_that_a_picture_just_small_enough_says_what_is_wrong_with_it() -> None:
    with pytest.raises(ImageError, match="damaged"):
        read_image(huge_png(6_300, 6_300))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is told by Linux only")
def test_that_refusing_takes_little_memory_outside_of_python_too() -> None:
    command = [sys.executable, "-m", "tests.hostile.memory_of_reading", *HOSTILE]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert len(told.splitlines()) == len(HOSTILE)
    assert max(float(line.split()[0]) for line in told.splitlines()) < MEGABYTES_ALLOWED
