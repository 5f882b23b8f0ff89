"""Principal components: those of numpy's own decomposition, by the short way and by the long one."""

import numpy as np
import numpy.typing as npt
import pytest

from backend.embedding.principal import principal_components

Floats = npt.NDArray[np.float64]


def clouds(rows: int, columns: int) -> Floats:
    """Samples that differ most in a few directions, the less the later."""
    random = np.random.default_rng(5)
    strength = 10.0 / (1 + np.arange(min(rows, columns)))
    return (random.normal(size=(rows, len(strength))) * strength) @ random.normal(
        size=(len(strength), columns)
    ) + 3


def by_decomposition(samples: Floats, count: int) -> tuple[Floats, float]:
    """The distances between the projections do not depend on the signs of the axes, nor on turned ones."""
    centred = samples - samples.mean(axis=0)
    _, spreads, axes = np.linalg.svd(centred, full_matrices=False)
    return centred @ axes[:count].T, float(np.square(spreads[:count]).sum() / np.square(spreads).sum())


@pytest.mark.parametrize("shape", [(40, 6), (12, 90), (300, 200), (150, 400)])
def test_that_samples_lie_where_numpys_decomposition_puts_them(shape: tuple[int, int]) -> None:
    samples = clouds(*shape)

    components = principal_components(samples)

    wanted, share = by_decomposition(samples, 2)
    placed = components.project(samples)
    np.testing.assert_allclose(np.abs(placed), np.abs(wanted), atol=1e-4 * np.abs(wanted).max())
    assert components.share == pytest.approx(share, rel=1e-6)


def test_that_the_same_samples_give_the_same_picture() -> None:
    samples = clouds(300, 200)

    first, second = principal_components(samples), principal_components(samples)

    np.testing.assert_array_equal(first.axes, second.axes)
    assert all(axis[np.abs(axis).argmax()] > 0 for axis in first.axes)


def test_that_a_new_sample_is_projected_as_the_others_were() -> None:
    samples = clouds(40, 6)
    components = principal_components(samples)

    np.testing.assert_allclose(components.project(samples[3:4])[0], components.project(samples)[3])


@pytest.mark.parametrize("samples", [np.ones((5, 4)), np.ones((1, 4)), np.ones((6, 1))])
def test_that_samples_that_are_all_alike_lie_in_one_place(samples: Floats) -> None:
    components = principal_components(samples)

    assert components.share == 0.0
    np.testing.assert_array_equal(components.project(samples), np.zeros((len(samples), 2)))


def test_that_a_single_number_lies_on_a_line() -> None:
    placed = principal_components(np.arange(9.0)[:, None]).project(np.arange(9.0)[:, None])

    np.testing.assert_allclose(placed[:, 0], np.arange(9.0) - 4)
    np.testing.assert_array_equal(placed[:, 1], 0)
