"""Shrinking by matrix products: in blocks of rows it comes to the same as in one go."""

import numpy as np
import pytest

from backend.digits.resample import resample_matrix, stretched


@pytest.mark.parametrize("shape", [(280, 280), (1, 1), (40, 900), (700, 500), (28, 28)])
def test_that_blocks_of_rows_come_to_the_same_as_one_product(shape: tuple[int, int]) -> None:
    picture = np.random.default_rng(2).random(shape, np.float32)
    down = resample_matrix(shape[0], 0, shape[0], 61, fill=True)
    across = resample_matrix(shape[1], 0, shape[1], 37, fill=True)

    found = stretched(picture, down, across)

    assert found.shape == (61, 37)
    assert found.dtype == np.float32
    wanted = down.astype(np.float64) @ picture @ across.T.astype(np.float64)
    np.testing.assert_allclose(found, wanted, atol=1e-5)
