"""Pictures that cannot be read, made by code, and a word of the sentence that each is refused with."""

import io
import struct
import zlib

import numpy as np
from PIL import Image


def encoded(name: str, side: int = 200) -> bytes:
    file = io.BytesIO()
    pixels = np.random.default_rng(1).integers(0, 256, (side, side, 3), np.uint8)
    Image.fromarray(pixels).save(file, name)
    return file.getvalue()


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def huge_png(width: int, height: int) -> bytes:
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + png_chunk(b"IEND", b"")
    )


def _huge_gif_frame() -> bytes:
    screen = b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x4c\x01\x00;"
    return screen + frame


def _text_bomb() -> bytes:
    small = encoded("PNG", 4)
    bomb = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000)))
    return small[:33] + bomb + small[33:]


def many_frames(count: int) -> bytes:
    """A GIF that is tiny and has so many frames."""
    file = io.BytesIO()
    Image.new("P", (10, 10), 1).save(file, "GIF")
    data = file.getvalue()
    frame = data.index(b",")
    return data[:frame] + data[frame:-1] * count + b";"


def _huge_jpeg() -> bytes:
    data = bytearray(encoded("JPEG"))
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", 60_000, 60_000)
    return bytes(data)


def _huge_webp() -> bytes:
    """The header of a lossless picture of 16,384 pixels a side, and nothing in it."""
    body = b"\x2f" + struct.pack("<I", 16_383 | 16_383 << 14) + bytes(64)
    chunk = b"VP8L" + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def _bmp_that_promises(width: int, height: int) -> bytes:
    data = bytearray(encoded("BMP"))
    data[18:26] = struct.pack("<ii", width, height)
    return bytes(data)


HOSTILE = {
    "empty": (b"", "empty"),
    "text": (b"This is no picture." * 50, "not a picture"),
    "html": (b"<!doctype html><svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
    "tiff": (encoded("TIFF"), "not a picture"),
    "postscript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "not a picture"),
    "only a PNG signature": (b"\x89PNG\r\n\x1a\n", "not a picture|damaged"),
    "huge PNG": (huge_png(50_000, 50_000), "too large"),
    "rather large PNG": (huge_png(6_400, 6_400), "too large"),
    "PNG without enough pixels": (huge_png(3_000, 3_000), "damaged"),
    "PNG of no size": (huge_png(0, 10), "not a picture|damaged"),
    "huge BMP": (_bmp_that_promises(60_000, 60_000), "too large"),
    "huge GIF frame": (_huge_gif_frame(), "too large"),
    "huge JPEG": (_huge_jpeg(), "too large"),
    "huge WEBP": (_huge_webp(), "too large|damaged"),
    "BMP of other sizes": (_bmp_that_promises(900, 900), "damaged"),
    "BMP of negative width": (_bmp_that_promises(-200, 200), "too large|not a picture|damaged"),
    "text bomb": (_text_bomb(), "damaged"),
}
CUT = {name: encoded(name) for name in ("PNG", "JPEG", "BMP", "GIF", "WEBP")}
