"""Photos of digits, made by code: light, paper, pens, colours and files of every kind."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Floats = npt.NDArray[np.float64]
Colour = tuple[float, float, float]

HEIGHT, WIDTH = 360, 270
WHITE, BLACK, PAPER, BALLPOINT = (0.93, 0.93, 0.91), (0.12, 0.12, 0.13), (0.85, 0.84, 0.8), (0.16, 0.2, 0.5)


@dataclass(frozen=True)
class Kind:
    """How a digit is photographed: `light` and `lines` make a plane `(HEIGHT, WIDTH)`, `file` writes it."""

    paper: Colour = WHITE
    ink: Colour = BLACK
    light: Callable[[np.random.Generator], Floats] | None = None
    lines: Callable[[np.random.Generator], Floats] | None = None
    line_colour: Colour = (0.55, 0.66, 0.85)
    pen: float = 1.0
    spoil: Callable[[Floats, np.random.Generator], Floats] | None = None
    """What becomes of the photo at last, `(HEIGHT, WIDTH, 3)` in and out."""
    close: bool = False
    """Nearly nothing but the digit is on the photo."""
    grain: float = 0.012
    file: Callable[[Image.Image], bytes] | None = None


def photo(kind: Kind, digit: npt.NDArray[np.float32], seed: int) -> bytes:
    """A picture file of `digit` (28, 28), light on dark from 0 to 1."""
    random = np.random.default_rng(seed)
    ink = on_paper(digit, random, kind.pen)[:, :, None]
    paper = np.broadcast_to(np.array(kind.paper), (HEIGHT, WIDTH, 3))
    if kind.lines:
        lines = kind.lines(random)[:, :, None]
        paper = paper * (1 - lines) + np.array(kind.line_colour) * lines
    scene = paper * (1 - ink) + np.array(kind.ink) * ink
    if kind.light:
        scene = scene * kind.light(random)[:, :, None]
    seen = Image.fromarray(_bytes(scene)).filter(ImageFilter.GaussianBlur(0.7))
    grainy = np.asarray(seen) / 255 + random.normal(0, max(kind.grain, 1e-9), (HEIGHT, WIDTH, 3))
    if kind.spoil:
        grainy = kind.spoil(grainy, random)
    if kind.close:
        rows, columns = np.flatnonzero(ink.max(axis=(1, 2)) > 0.5), np.flatnonzero(ink.max(axis=(0, 2)) > 0.5)
        grainy = grainy[rows[0] - 12 : rows[-1] + 12, columns[0] - 12 : columns[-1] + 12]
    return (kind.file or _jpeg)(Image.fromarray(_bytes(grainy)))


def on_paper(digit: npt.NDArray[np.float32], random: np.random.Generator, pen: float = 1.0) -> Floats:
    """Where the ink is, from 0 to 1, on a page; a `pen` below 1 leaves only the middle of the strokes."""
    side = int(random.integers(130, 200))
    large = Image.fromarray(_bytes(digit)).resize((side, side), Image.Resampling.BICUBIC)
    level = 0.5 + 0.42 * (1 - pen)
    mask = np.clip((np.asarray(large) / 255 - level) * 6 + 0.5, 0, 1)
    top = int(random.integers(20, HEIGHT - side - 20))
    left = int(random.integers(20, WIDTH - side - 20))
    page = np.zeros((HEIGHT, WIDTH))
    page[top : top + side, left : left + side] = mask
    return page


def _bytes(values: npt.NDArray[np.floating]) -> npt.NDArray[np.uint8]:
    shown: npt.NDArray[np.uint8] = (np.clip(values, 0, 1) * 255).round().astype(np.uint8)
    return shown


def _across() -> tuple[Floats, Floats]:
    down, across = np.mgrid[:HEIGHT, :WIDTH]
    return down / HEIGHT, across / WIDTH


def lamp(random: np.random.Generator) -> Floats:
    """The cone of a lamp: bright around one place, dim far from it."""
    down, across = _across()
    top, left = random.uniform(0.1, 0.9, 2)
    light: Floats = 0.35 + 0.75 * np.exp(-((down - top) ** 2 + (across - left) ** 2) / 0.25)
    return light


def shadow(random: np.random.Generator) -> Floats:
    """The shadow of a hand or a head over about a half, with an edge that is a little soft."""
    down, across = _across()
    turn = random.uniform(0, 2 * np.pi)
    edge = (down - 0.5) * np.sin(turn) + (across - 0.5) * np.cos(turn) + random.uniform(-0.15, 0.15)
    light: Floats = 0.45 + 0.55 / (1 + np.exp(-edge * 60))
    return light


def vignette(random: np.random.Generator) -> Floats:
    """Dim towards the corners, as cheap lenses make it."""
    down, across = _across()
    return 1 - random.uniform(0.8, 1.2) * ((down - 0.5) ** 2 + (across - 0.5) ** 2)


def ruled(random: np.random.Generator, squares: bool = False) -> Floats:
    """Printed lines across the whole page, slightly turned."""
    down, across = np.mgrid[:HEIGHT, :WIDTH].astype(np.float64)
    turn, gap = random.uniform(-0.06, 0.06), random.uniform(18, 34)
    rows = down * np.cos(turn) + across * np.sin(turn)
    columns = across * np.cos(turn) - down * np.sin(turn)
    shift = random.uniform(0, gap, 2)
    lines = _thin(rows, gap, shift[0])
    return np.maximum(lines, _thin(columns, gap, shift[1])) if squares else lines


def _thin(along: Floats, gap: float, shift: float) -> Floats:
    away = np.abs((along - shift + gap / 2) % gap - gap / 2)
    return np.clip(1.4 - away, 0, 1)


def pepper(picture: Floats, random: np.random.Generator) -> Floats:
    """Black and white dots on every fortieth pixel."""
    dots = random.random((HEIGHT, WIDTH, 1)) < 0.025
    return np.where(dots, random.integers(0, 2, (HEIGHT, WIDTH, 1)), picture)


def on_table(picture: Floats, random: np.random.Generator) -> Floats:
    """The paper ends before the photo does; beneath is a dark table."""
    down, across = np.mgrid[:HEIGHT, :WIDTH]
    margins = random.integers(8, 18, 4)
    table = (down < margins[0]) | (down >= HEIGHT - margins[1])
    table |= (across < margins[2]) | (across >= WIDTH - margins[3])
    wood = np.array([0.35, 0.25, 0.17]) + random.normal(0, 0.012, (HEIGHT, WIDTH, 3))
    return np.where(table[:, :, None], wood, picture)


def margin(random: np.random.Generator) -> Floats:
    """One line down the left or right of the page."""
    across = np.mgrid[:HEIGHT, :WIDTH][1].astype(np.float64)
    line: Floats = np.clip(1.6 - np.abs(across - WIDTH * random.choice([0.06, 0.94])), 0, 1)
    return line


def squared(random: np.random.Generator) -> Floats:
    """Squared paper."""
    return ruled(random, squares=True)


def bars(random: np.random.Generator) -> Floats:
    """Black bars above and below, as screenshots of films have them."""
    light = np.ones((HEIGHT, WIDTH))
    height = int(random.integers(8, 19))
    light[:height] = light[-height:] = 0
    return light


def _jpeg(picture: Image.Image, quality: int = 80) -> bytes:
    return _written(picture, "JPEG", quality=quality)


def _written(picture: Image.Image, name: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, name, **options)
    return file.getvalue()


def _turned(picture: Image.Image) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = picture.transpose(Image.Transpose.ROTATE_90)
    return _written(sideways, "JPEG", exif=exif.tobytes(), quality=85)


def _sixteen_bits(picture: Image.Image) -> bytes:
    return _written(Image.fromarray(np.asarray(picture.convert("L")).astype(np.uint16) * 257), "PNG")


def _cut_out(picture: Image.Image) -> bytes:
    """Only the ink, on nothing."""
    grey = np.asarray(picture.convert("L")).astype(np.float64) / 255
    light = float(np.median(grey)) < 0.5
    ink = np.clip((grey - 0.3) / 0.6 if light else (0.8 - grey) / 0.6, 0, 1)
    shown = np.full((HEIGHT, WIDTH, 4), 255 if light else 0, np.uint8)
    shown[:, :, 3] = _bytes(ink)
    return _written(Image.fromarray(shown), "PNG")


KINDS = {
    "white paper": Kind(),
    "light on dark": Kind(paper=(0.1, 0.1, 0.12), ink=(0.95, 0.95, 0.9)),
    "cone of a lamp": Kind(paper=PAPER, light=lamp),
    "shadow over a half": Kind(paper=PAPER, light=shadow),
    "dim corners": Kind(paper=PAPER, light=vignette),
    "chalk in a shadow": Kind(paper=(0.13, 0.3, 0.2), ink=(0.8, 0.82, 0.78), light=shadow),
    "blue on white": Kind(ink=(0.15, 0.3, 0.8)),
    "red on yellow": Kind(paper=(0.95, 0.85, 0.2), ink=(0.85, 0.15, 0.12)),
    "chalk on green": Kind(paper=(0.13, 0.32, 0.22), ink=(0.85, 0.87, 0.83)),
    "orange on green": Kind(paper=(0.2, 0.62, 0.35), ink=(0.88, 0.4, 0.15)),
    "yellow on white": Kind(ink=(0.95, 0.88, 0.25)),
    "pink in lamp light": Kind(paper=PAPER, ink=(0.9, 0.5, 0.65), light=lamp),
    "ruled paper": Kind(lines=ruled),
    "squared paper": Kind(lines=squared),
    "squared, thin pen": Kind(lines=squared, ink=BALLPOINT, pen=0.35),
    "squared in a shadow": Kind(lines=squared, ink=BALLPOINT, light=shadow),
    "dark lines": Kind(lines=ruled, line_colour=(0.25, 0.25, 0.27)),
    "as light as the paper": Kind(
        paper=(0.1, 0.5, 0.1), ink=(0.85, 0.12, 0.05), file=lambda picture: _written(picture, "PNG")
    ),
    "dots": Kind(spoil=pepper),
    "sheet on a table": Kind(spoil=on_table),
    "line of a margin": Kind(lines=margin, line_colour=(0.8, 0.2, 0.25)),
    "close up": Kind(close=True),
    "close up in a lamp": Kind(paper=PAPER, light=lamp, close=True),
    "thin pen": Kind(pen=0.2),
    "pencil": Kind(ink=(0.62, 0.62, 0.62), pen=0.4),
    "grain": Kind(grain=0.09),
    "poor JPEG": Kind(file=lambda picture: _jpeg(picture, 12)),
    "black bars": Kind(light=bars),
    "turned by EXIF": Kind(file=_turned),
    "transparent, dark ink": Kind(file=_cut_out),
    "transparent, light ink": Kind(paper=(0.1, 0.1, 0.1), ink=WHITE, file=_cut_out),
    "sixteen bits": Kind(light=lamp, file=_sixteen_bits),
    "for print": Kind(file=lambda picture: _written(picture.convert("CMYK"), "JPEG")),
    "few colours": Kind(light=vignette, file=lambda picture: _written(picture.quantize(32), "GIF")),
    "bitmap": Kind(file=lambda picture: _written(picture, "BMP")),
    "WEBP": Kind(file=lambda picture: _written(picture, "WEBP", quality=50)),
}
