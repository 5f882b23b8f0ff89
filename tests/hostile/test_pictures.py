"""Pictures that cannot be read: each is refused with one sentence, within a second and little memory."""

import io
import os
import struct
import tracemalloc
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.digits.read_image import ImageError, read_image


def _encoded(name: str, side: int = 200) -> bytes:
    file = io.BytesIO()
    pixels = np.random.default_rng(1).integers(0, 256, (side, side, 3), np.uint8)
    Image.fromarray(pixels).save(file, name)
    return file.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _huge_png(width: int, height: int) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + _chunk(b"IEND", b"")


def _huge_bmp() -> bytes:
    data = bytearray(_encoded("BMP"))
    data[18:26] = struct.pack("<ii", 60_000, 60_000)
    return bytes(data)


def _huge_gif_frame() -> bytes:
    screen = b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x4c\x01\x00;"
    return screen + frame


def _text_bomb() -> bytes:
    small = _encoded("PNG", 4)
    bomb = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000)))
    return small[:33] + bomb + small[33:]


HOSTILE = {
    "empty": (b"", "empty"),
    "text": (b"This is no picture." * 50, "not a picture"),
    "html": (b"<!doctype html><svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
    "tiff": (_encoded("TIFF"), "not a picture"),
    "postscript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "not a picture"),
    "only a PNG signature": (b"\x89PNG\r\n\x1a\n", "not a picture|damaged"),
    "huge PNG": (_huge_png(50_000, 50_000), "too large"),
    "rather large PNG": (_huge_png(6_400, 6_400), "too large"),
    "PNG without enough pixels": (_huge_png(3_000, 3_000), "damaged"),
    "PNG of no size": (_huge_png(0, 10), "not a picture|damaged"),
    "huge BMP": (_huge_bmp(), "too large"),
    "huge GIF frame": (_huge_gif_frame(), "too large"),
    "text bomb": (_text_bomb(), "damaged"),
}
CUT = {name: _encoded(name) for name in ("PNG", "JPEG", "BMP", "GIF", "WEBP")}


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
