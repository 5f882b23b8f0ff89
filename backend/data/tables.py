"""Data that is rows of numbers: what is known of each column."""

import numpy as np
import numpy.typing as npt

from backend.project import Column


def columns_of(rows: npt.NDArray[np.float32], titles: tuple[str, ...]) -> tuple[Column, ...]:
    """What the columns of training rows `(count, columns)` are like; means and variances as NumPy's."""
    # From the decimal digits that were written: so the mean of 4.9 and 5.1 is 5, not 4.99999989.
    values = np.round(rows.astype(np.float64), 6)
    return tuple(
        Column(
            title,
            mean=float(values[:, index].mean()),
            variance=float(values[:, index].var()),
            low=float(values[:, index].min()),
            high=float(values[:, index].max()),
        )
        for index, title in enumerate(titles)
    )


def telling_columns(rows: npt.NDArray[np.float32], labels: npt.NDArray[np.generic] | list[str]) -> tuple[int, int]:
    """The two columns in which the classes lie farthest apart, measured by how they spread; in their order.

    Raises `ValueError` for rows with fewer than two columns.
    """
    if rows.ndim != 2 or rows.shape[1] < 2:
        raise ValueError("a plane needs two columns")
    names = np.asarray(labels)
    means = np.array([rows[names == name].mean(axis=0) for name in np.unique(names)])
    spread = rows.var(axis=0) + 1e-12
    first, second = sorted(np.argsort(-means.var(axis=0) / spread, kind="stable")[:2])
    return int(first), int(second)
