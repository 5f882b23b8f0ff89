"""Reading picture files from anywhere: PNG, JPEG, BMP, GIF and WEBP, told apart by content, not by name."""

import io
import struct
import warnings
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from backend.wording import Message, UserError, say

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP")
MAXIMUM_PIXELS = 40_000_000
MAXIMUM_BYTES = 256 * 1024**2
_LONGEST_SIDE = 2048

_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    ZeroDivisionError,
    struct.error,
)
"""What Pillow raises for files that are cut off or hold nonsense."""


class ImageError(UserError):
    """A picture that could not be read; the message says why."""


def read_image(source: Path | str | bytes) -> npt.NDArray[np.uint8]:
    """Read a picture file: uint8, `(rows, columns)` if it is grey, else `(rows, columns, 3)`.

    `source` is a path, or the bytes of such a file. The picture is turned as the camera says, what shows through
    is shown on white (or on black, if what is drawn is light), of an animation the first picture is taken, and
    pictures of more than 2,048 pixels a side come back shrunk. Raises `ImageError`.
    """
    if isinstance(source, bytes):
        return _read(io.BytesIO(source), len(source), "picture")
    path = Path(source)
    try:
        if not path.is_file():
            raise ImageError(say("There is no picture file “{path}”.", path=str(path)))
        with path.open("rb") as file:
            return _read(file, path.stat().st_size, path.name)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        message = say("The picture “{path}” cannot be opened: {why}.", path=str(path), why=str(error))
        raise ImageError(message) from error


def _read(file: IO[bytes], size: int, name: str) -> npt.NDArray[np.uint8]:
    if size == 0:
        raise ImageError(say("The picture “{name}” is empty: the file holds nothing.", name=name))
    if size > MAXIMUM_BYTES:
        raise ImageError(_too_large(name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow has to say about odd but readable files
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return _decode(file, name)


def _decode(file: IO[bytes], name: str) -> npt.NDArray[np.uint8]:
    try:
        with Image.open(file, formats=FORMATS) as picture:
            if picture.width * picture.height > MAXIMUM_PIXELS:
                raise ImageError(_too_large(name))
            picture.draft(picture.mode, (_LONGEST_SIDE, _LONGEST_SIDE))
            picture.load()
            return _to_array(_turned(picture))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageError(_too_large(name)) from error
    except UnidentifiedImageError as error:
        message = say(
            "“{name}” is not a picture that can be opened here: choose a PNG, JPEG, BMP, GIF or WEBP file.",
            name=name,
        )
        raise ImageError(message) from error
    except _DAMAGE as error:
        message = say("The picture “{name}” is damaged or not complete: save or send it anew.", name=name)
        raise ImageError(message) from error


def _too_large(name: str) -> Message:
    return say(
        "The picture “{name}” is too large: at most 40 million pixels. Make it smaller and try again.", name=name
    )


def _turned(picture: Image.Image) -> Image.Image:
    """Turned as the camera was held; a damaged note of that is no reason to refuse the picture."""
    try:
        return ImageOps.exif_transpose(picture)
    except _DAMAGE:
        return picture


def _to_array(picture: Image.Image) -> npt.NDArray[np.uint8]:
    factor = -(-max(picture.size) // _LONGEST_SIDE)
    if picture.mode.startswith("I") or picture.mode == "F":
        return _eight_bits(picture, factor)
    if factor > 1 and picture.mode in ("L", "RGB", "RGBA", "CMYK"):
        picture, factor = picture.reduce(factor), 1  # before anything makes a copy of a large one
    if picture.has_transparency_data:
        plain = picture.convert("RGBA")
    else:
        plain = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    if factor > 1:
        plain = plain.reduce(factor)
    return _on_paper(plain) if plain.mode == "RGBA" else np.asarray(plain)


def _eight_bits(picture: Image.Image, factor: int) -> npt.NDArray[np.uint8]:
    """A grey picture of sixteen bits a pixel as one of eight, shrunk by `factor`."""
    values = np.asarray(picture)
    if factor > 1 and min(values.shape) >= factor:
        rows, columns = (length // factor for length in values.shape)
        blocks = values[: rows * factor, : columns * factor].reshape(rows, factor, columns, factor)
        values = blocks.mean(axis=(1, 3), dtype=np.float32)
    shown: npt.NDArray[np.uint8] = (np.clip(values / np.float32(65535), 0, 1) * 255).round().astype(np.uint8)
    return shown


def _on_paper(picture: Image.Image) -> npt.NDArray[np.uint8]:
    """Lay a picture with transparent parts on white; on black if what is drawn is itself light."""
    values = np.asarray(picture).astype(np.float32)
    alpha = values[:, :, 3:] / 255
    opaque = float(alpha.sum())
    drawn = float((values[:, :, :3] * alpha).sum() / (3 * opaque)) if opaque else 0.0
    paper = 255.0 if drawn < 160 else 0.0
    laid: npt.NDArray[np.uint8] = (values[:, :, :3] * alpha + paper * (1 - alpha)).round().astype(np.uint8)
    return laid
