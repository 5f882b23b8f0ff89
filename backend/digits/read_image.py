"""Reading picture files from anywhere: PNG, JPEG, BMP, GIF and WEBP, told apart by content, not by name."""

import io
import warnings
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from backend.wording import Message, UserError, say

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP")
MAXIMUM_PIXELS = 40_000_000
MAXIMUM_BYTES = 256 * 1024 * 1024
_LONGEST_SIDE = 2048


class ImageError(UserError):
    """A picture that could not be read; the message says why."""


def read_image(source: Path | str | bytes) -> npt.NDArray[np.uint8]:
    """Read a picture file: uint8, `(rows, columns)` if it is grey, else `(rows, columns, 3)`.

    `source` is a path, or the bytes of such a file.
    It is turned as the camera says, what shows through is shown on white (or on black, if what is drawn is
    light), of an animation the first picture is taken, and very large pictures come back shrunk. Raises
    `ImageError`.
    """
    name = "picture" if isinstance(source, bytes) else Path(source).name
    data = source if isinstance(source, bytes) else _read_bytes(Path(source))
    if not data:
        raise ImageError(say("The picture “{name}” is empty: the file holds nothing.", name=name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return _decode(data, name)


def _read_bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ImageError(say("There is no picture file “{path}”.", path=str(path)))
        if path.stat().st_size > MAXIMUM_BYTES:
            raise ImageError(_too_large(path.name))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ImageError(
            say("The picture “{path}” cannot be read: {why}.", path=str(path), why=str(error))
        ) from error


def _too_large(name: str) -> Message:
    return say(
        "The picture “{name}” is too large: at most 40 million pixels. Make it smaller and try again.", name=name
    )


def _decode(data: bytes, name: str) -> npt.NDArray[np.uint8]:
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > MAXIMUM_PIXELS:
                raise ImageError(_too_large(name))
            picture.load()
            return _to_array(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageError(_too_large(name)) from error
    except UnidentifiedImageError as error:
        message = say(
            "“{name}” is not a picture that can be opened here: choose a PNG, JPEG, BMP, GIF or WEBP file.",
            name=name,
        )
        raise ImageError(message) from error
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, OverflowError) as error:
        message = say("The picture “{name}” is damaged or not complete: save or send it anew.", name=name)
        raise ImageError(message) from error


def _to_array(picture: Image.Image) -> npt.NDArray[np.uint8]:
    factor = -(-max(picture.size) // _LONGEST_SIDE)
    if picture.mode.startswith("I") or picture.mode == "F":
        picture = _deep_grey(picture)
    if factor > 1 and picture.mode in ("L", "RGB", "CMYK"):
        picture = picture.reduce(factor)
    turned = ImageOps.exif_transpose(picture)
    if turned.has_transparency_data:
        return _on_paper(turned.convert("RGBA"))
    if turned.mode in ("1", "L"):
        return np.asarray(turned.convert("L"))
    return np.asarray(turned.convert("RGB"))


def _deep_grey(picture: Image.Image) -> Image.Image:
    """Sixteen bits a pixel become eight."""
    values = np.asarray(picture).astype(np.float32)
    return Image.fromarray((np.clip(values / 65535, 0, 1) * 255).astype(np.uint8))


def _on_paper(picture: Image.Image) -> npt.NDArray[np.uint8]:
    """Lay a picture with transparent parts on white; on black if what is drawn is itself light."""
    values = np.asarray(picture).astype(np.float32)
    alpha = values[:, :, 3:] / 255
    opaque = alpha.sum()
    drawn = float((values[:, :, :3] * alpha).sum() / (3 * opaque)) if opaque else 0.0
    paper = 255.0 if drawn < 160 else 0.0
    laid: npt.NDArray[np.uint8] = (values[:, :, :3] * alpha + paper * (1 - alpha)).round().astype(np.uint8)
    return laid
