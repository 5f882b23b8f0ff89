"""Drawing digits by themselves: a skeleton is mixed, bent, slanted and drawn with a pen, never twice the same."""

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.data.skeletons import DIGITS, Stroke

FloatArray = npt.NDArray[np.float32]
PointArray = npt.NDArray[np.float64]
"""Points `(count, 2)`: x to the right, y down."""


@dataclass(frozen=True)
class Hand:
    """How much handwriting varies; lengths are in heights of the digit."""

    beyond: float = 0.0
    jitter: float = 0.042
    drift: float = 0.08
    warp: float = 0.1
    slant: float = 0.16
    slant_spread: float = 0.24
    rotation_spread: float = 0.10
    width_mean: float = 0.8
    width_spread: float = 0.22
    ends_spread: float = 0.03
    pen_mean: float = 0.13
    pen_spread: float = 0.27
    canvas: int = 64


def draw_digit(digit: int, random: np.random.Generator, hand: Hand | None = None) -> FloatArray:
    """Draw `digit` once: float32 from 0 to 1, white ink on black, `(canvas, canvas)`."""
    hand = hand or Hand()
    strokes = [_smooth(stroke, hand, random) for stroke in _mixed_skeleton(digit, random, hand)]
    return _ink(_bent(strokes, hand, random), hand, random)


def _mixed_skeleton(digit: int, random: np.random.Generator, hand: Hand) -> list[Stroke]:
    """A mixture of the skeletons of one family, every point moved a little."""
    families = DIGITS[digit]
    shares = np.array([family.share for family in families])
    family = families[random.choice(len(families), p=shares / shares.sum())]
    weights = random.dirichlet(np.full(len(family.skeletons), 0.7))
    weights = (1 + hand.beyond) * weights - hand.beyond / len(weights)
    mixed = []
    for versions in zip(*family.skeletons, strict=True):
        points = np.tensordot(weights, np.array([stroke.points for stroke in versions]), axes=1)
        points += random.normal(0, hand.jitter, points.shape) + _drift(len(points), hand, random)
        mixed.append(Stroke(points, versions[0].corners))
    return mixed


def _drift(count: int, hand: Hand, random: np.random.Generator) -> PointArray:
    """How the hand strays along a stroke: slow waves, so that neighbours stray together."""
    waves = np.arange(4)
    along = np.cos(np.pi * waves * np.linspace(0, 1, count)[:, None])
    drift: PointArray = along @ (random.normal(0, hand.drift, (4, 2)) / (1 + waves[:, None]))
    return drift


def _smooth(stroke: Stroke, hand: Hand, random: np.random.Generator) -> PointArray:
    """The pen's way through the points, close together; it ends a little sooner or later than they say."""
    bounds = [0, *stroke.corners, len(stroke.points) - 1]
    way = np.concatenate([_curve(stroke.points[first : last + 1]) for first, last in itertools.pairwise(bounds)])
    early, late = random.normal(0, hand.ends_spread, 2)
    return _evenly(_lengthened(_lengthened(way, late)[::-1], early)[::-1])


def _lengthened(way: PointArray, amount: float) -> PointArray:
    """The way with its end moved straight on (or back) by `amount`."""
    step = way[-1] - way[-3]
    end = way[-1] + step * amount / max(1e-6, float(np.hypot(*step)))
    return np.concatenate([way[:-3], [end]])


def _evenly(way: PointArray, spacing: float = 0.03) -> PointArray:
    """Points at equal distances along the way."""
    steps = np.hypot(*np.diff(way, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.linspace(0, along[-1], max(4, int(along[-1] / spacing)))
    return np.stack([np.interp(wanted, along, way[:, 0]), np.interp(wanted, along, way[:, 1])], axis=1)


def _curve(points: PointArray, steps: int = 8) -> PointArray:
    """A Catmull-Rom curve through the points, `steps` new points for each old one."""
    padded = np.concatenate([[2 * points[0] - points[1]], points, [2 * points[-1] - points[-2]]])
    t = (np.arange(steps) / steps)[None, :, None]
    p0, p1, p2, p3 = (part[:, None, :] for part in (padded[:-3], padded[1:-2], padded[2:-1], padded[3:]))
    curve = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    return np.concatenate([curve.reshape(-1, 2), points[-1:]])


def _bent(strokes: list[PointArray], hand: Hand, random: np.random.Generator) -> list[PointArray]:
    """The whole digit warped, made narrow or wide, slanted and turned."""
    amounts = random.normal(0, 1, (2, 3, 3))
    slant = random.normal(hand.slant, hand.slant_spread)
    turn = random.normal(0, hand.rotation_spread)
    width = hand.width_mean * np.exp(random.normal(0, hand.width_spread))
    shear = np.array([[width, -slant], [0, 1]])
    rotate = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    matrix = rotate @ shear
    return [(_warped(stroke, amounts * hand.warp) - 0.5) @ matrix.T for stroke in strokes]


def _warped(points: PointArray, amounts: PointArray) -> PointArray:
    """Move points by a smooth field of slow waves; `amounts` is `(2, waves down, waves across)`."""
    waves = np.arange(3)
    across = np.cos(np.pi * waves * points[:, :1])
    down = np.cos(np.pi * waves * points[:, 1:])
    fading = 1 / (1 + waves[:, None] + waves[None, :])
    moves = np.einsum("ni,nj,dij->nd", down, across, amounts * fading)
    moved: PointArray = points + moves
    return moved


def _ink(strokes: list[PointArray], hand: Hand, random: np.random.Generator) -> FloatArray:
    """Draw the strokes with a round pen whose width wavers, edges as soft as a pixel."""
    everything = np.concatenate(strokes)
    low, high = everything.min(axis=0), everything.max(axis=0)
    pen = hand.pen_mean * np.exp(random.normal(0, hand.pen_spread)) * float((high - low).max())
    scale = (hand.canvas - 6) / (float((high - low).max()) + pen)
    middle = (low + high) / 2
    grid = np.arange(hand.canvas, dtype=np.float32) + np.float32(0.5)
    ink = np.zeros((hand.canvas, hand.canvas), np.float32)
    for stroke in strokes:
        points = ((stroke - middle) * scale + hand.canvas / 2).astype(np.float32)
        radii = _radii(len(points), pen * scale / 2, random)
        away = np.sqrt((grid[None, :, None] - points[:, 0]) ** 2 + (grid[:, None, None] - points[:, 1]) ** 2)
        np.maximum(ink, np.clip((radii - away).max(axis=2) + 0.5, 0, 1), out=ink)
    return ink


def _radii(count: int, radius: float, random: np.random.Generator) -> FloatArray:
    """The pen's radius along a stroke: pressed a little more here, a little less there."""
    along = np.linspace(0, 1, count)
    first, second = random.normal(0, 0.08, 2)
    press = 1 + first * np.cos(np.pi * along) + second * np.cos(2 * np.pi * along)
    radii: FloatArray = (radius * press).astype(np.float32)
    return radii
