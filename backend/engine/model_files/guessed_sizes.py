"""Finds how large the pictures were that a network of convolutions was made for, from what its Dense layer takes.

Padding, strides and pooling leave no trace in weights; but only few usual ways lead from a usual input to exactly
as many numbers as the first Dense layer takes. The most usual one is chosen. Needs no TensorFlow.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product
from math import prod

_SQUARES: Mapping[int, tuple[int, ...]] = {
    1: (28, 32, 48, 64, 20, 16, 8, 96, 100, 128, 224),
    3: (32, 224, 64, 28, 128, 150, 96, 48, 100, 160, 200, 256, 299, 227, 180, 300),
}
"""Usual sides of pictures by their channels: MNIST, CIFAR, ImageNet and what people resize theirs to."""

_RECTANGLES = ((66, 200), (120, 160), (160, 320), (240, 320), (480, 640), (112, 92))
_LONGEST = 20_000
_MOST_PLACES = 60
"""Ways of placing pooling that are tried."""
_MOST_STAGES = 200
"""So many layers in one row are no usual network, and each is gone through thousands of times."""


@dataclass(frozen=True)
class Stage:
    """A layer on the way from the input to the Dense layer: a convolution with its kernel, or pooling (`()`)."""

    kernel: tuple[int, ...] = ()
    filters: int = 0

    @property
    def is_pool(self) -> bool:
        return not self.kernel


@dataclass(frozen=True)
class Way:
    """One way through the stages: for each convolution its padding and stride, after which of them is pooling."""

    paddings: tuple[str, ...]
    strides: tuple[int, ...]
    pooled: frozenset[int]
    pool: int
    cost: int


@dataclass(frozen=True)
class Sizes:
    """The lengths of the input, the way through, and the lengths in the end."""

    lengths: tuple[int, ...]
    way: Way
    ends: tuple[int, ...]


def find_sizes(
    stages: Sequence[Stage], channels: int, places: int, wanted: int | None, pools: int | None
) -> Sizes | None:
    """The most usual way to `wanted` places in the end (any number where `None`); `None` where there is none.

    `pools` says how many poolings are to be placed after convolutions, `None` any number; pooling that is among
    the stages already stays where it is.
    """
    if len(stages) > _MOST_STAGES:
        return None
    ways = sorted(_ways(stages, pools), key=lambda way: way.cost)
    usual = [
        (sizes.way.cost + 2 * rank, rank, sizes)
        for rank, lengths in enumerate(_usual(channels, places))
        for way in ways
        if (sizes := _followed(stages, lengths, way)) is not None and wanted in (None, prod(sizes.ends))
    ]
    if usual:
        return min(usual, key=lambda found: found[:2])[2]
    return next((sizes for way in ways if (sizes := _square(stages, places, wanted, way)) is not None), None)


def _usual(channels: int, places: int) -> Iterator[tuple[int, ...]]:
    if places == 2:
        yield from ((side, side) for side in _SQUARES.get(channels, (28, 32, 64)))
        yield from _RECTANGLES


def _ways(stages: Sequence[Stage], pools: int | None) -> Iterator[Way]:
    kernels = [stage.kernel for stage in stages if not stage.is_pool]
    any_pool = any(stage.is_pool for stage in stages)
    for (pad_cost, paddings), (stride_cost, strides), (pool_cost, pooled) in product(
        list(enumerate(_paddings(len(kernels)))),
        list(enumerate(_strides(kernels))),
        list(enumerate(_pooled(stages, pools))),
    ):
        if stride_cost and (pooled or any_pool):
            continue  # who pools does not stride as well
        for size_cost, size in enumerate((2, 3) if pooled or any_pool else (2,)):
            cost = min(pad_cost, 6) + 3 * stride_cost + pool_cost + 4 * size_cost
            yield Way(paddings, strides, pooled, size, cost)


def _paddings(count: int) -> list[tuple[str, ...]]:
    valid, same = ("valid",), ("same",)
    usual = [valid * count, same * count]
    if count >= 2:
        usual += [
            tuple("same" if place % 2 == 0 else "valid" for place in range(count)),
            same + valid * (count - 1),
            valid + same * (count - 1),
            same * (count - 1) + valid,
        ]
    rest = product(("valid", "same"), repeat=count) if 2 < count <= 4 else ()
    return list(dict.fromkeys([*usual, *rest]))


def _strides(kernels: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    plain = (1,) * len(kernels)
    large = tuple(2 if max(kernel) >= 5 else 1 for kernel in kernels)
    return list(dict.fromkeys([plain, large, (2,) * len(kernels)]))


def _pooled(stages: Sequence[Stage], pools: int | None) -> list[frozenset[int]]:
    """After which convolutions there is pooling, the most usual first."""
    count = sum(not stage.is_pool for stage in stages)
    if pools == 0 or not count:
        return [frozenset()]
    convolutions = [stage for stage in stages if not stage.is_pool]
    widens = frozenset(
        place
        for place in range(count)
        if place + 1 == count or convolutions[place + 1].filters != convolutions[place].filters
    )
    usual = [
        frozenset(range(count)),
        widens,
        frozenset(range(1, count, 2)),
        frozenset({count - 1}),
        frozenset(range(count - 1)),
        frozenset(),
    ]
    if pools is None:
        return list(dict.fromkeys(usual))
    some = [frozenset(places) for places in islice(combinations(range(count), min(pools, count)), _MOST_PLACES)]
    return list(dict.fromkeys([one for one in usual if len(one) == pools] + some))


def _followed(stages: Sequence[Stage], lengths: tuple[int, ...], way: Way) -> Sizes | None:
    now, convolution = lengths, 0
    for stage in stages:
        if stage.is_pool:
            now = tuple(length // way.pool for length in now)
        else:
            padding, stride = way.paddings[convolution], way.strides[convolution]
            now = tuple(
                -(-length // stride) if padding == "same" else (length - kernel) // stride + 1
                for length, kernel in zip(now, stage.kernel, strict=True)
            )
            if convolution in way.pooled:
                now = tuple(length // way.pool for length in now)
            convolution += 1
        if min(now) < 1:
            return None
    return Sizes(lengths, way, now)


def _square(stages: Sequence[Stage], places: int, wanted: int | None, way: Way) -> Sizes | None:
    """The smallest input of equal sides from which the way leads to the wanted number of places."""
    low, high = 1, _LONGEST if places == 1 else 1024
    while low < high:
        middle = (low + high) // 2
        sizes = _followed(stages, (middle,) * places, way)
        if sizes is None or prod(sizes.ends) < (wanted or 1):
            low = middle + 1
        else:
            high = middle
    sizes = _followed(stages, (low,) * places, way)
    return sizes if sizes is not None and wanted in (None, prod(sizes.ends)) else None
