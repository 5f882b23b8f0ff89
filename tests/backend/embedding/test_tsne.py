"""t-SNE: groups stay together and apart from others, the same samples give the same picture, it can be stopped."""

import numpy as np
import numpy.typing as npt
import pytest

from backend.embedding.tsne import TsneStoppedError, tsne

Floats = npt.NDArray[np.float64]


def groups(each: int = 25, of: int = 4) -> tuple[Floats, npt.NDArray[np.int64]]:
    """Groups of samples with 20 numbers, close together, and which of them each is in."""
    random = np.random.default_rng(3)
    middles = random.normal(0, 8, (of, 20))
    labels = np.repeat(np.arange(of), each)
    return middles[labels] + random.normal(0, 1, (of * each, 20)), labels


def nearest(places: npt.NDArray[np.floating], count: int) -> npt.NDArray[np.int64]:
    distances = np.square(places[:, None] - places[None]).sum(axis=2)
    np.fill_diagonal(distances, np.inf)
    return np.argsort(distances, axis=1)[:, :count]


def test_that_neighbours_stay_neighbours() -> None:
    samples, labels = groups()

    places = tsne(samples, rounds=200)

    assert places.shape == (100, 2)
    assert np.isfinite(places).all()
    assert (labels[nearest(places, 5)] == labels[:, None]).mean() > 0.99


def test_that_more_of_the_nearest_are_kept_than_by_two_directions() -> None:
    samples, _labels = groups(30, 1)
    wanted = nearest(samples, 5)

    def kept(places: npt.NDArray[np.floating]) -> int:
        return sum(len(set(own) & set(true)) for own, true in zip(nearest(places, 5), wanted, strict=True))

    assert kept(tsne(samples, rounds=200, perplexity=6)) > kept(samples[:, :2])


def test_that_the_same_samples_give_the_same_picture() -> None:
    samples, _labels = groups(10, 3)

    np.testing.assert_array_equal(tsne(samples, rounds=60), tsne(samples, rounds=60))


def test_that_it_tells_how_far_it_is_and_stops_when_asked() -> None:
    told: list[tuple[int, int]] = []

    def go_on(done: int, of: int) -> bool:
        told.append((done, of))
        return done < 4

    with pytest.raises(TsneStoppedError):
        tsne(groups(5, 2)[0], go_on, rounds=60)
    assert told == [(1, 60), (2, 60), (3, 60), (4, 60)]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_that_very_few_samples_have_places(count: int) -> None:
    places = tsne(np.random.default_rng(1).normal(size=(count, 7)), rounds=30)

    assert places.shape == (count, 2)
    assert np.isfinite(places).all()


def test_that_samples_that_are_all_alike_lie_in_one_place() -> None:
    np.testing.assert_array_equal(tsne(np.ones((12, 5)), rounds=30), np.zeros((12, 2)))


def test_that_samples_of_which_some_are_alike_have_places() -> None:
    samples = np.repeat(np.random.default_rng(1).normal(size=(4, 6)), 5, axis=0)

    assert np.isfinite(tsne(samples, rounds=60)).all()
