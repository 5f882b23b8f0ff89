"""How large the gradients and the weights of each layer were, over a run."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from backend.run_layer_sizes import RunLayerSizes
from widgets.plots.thinned_rows import ThinnedRows

Floats = npt.NDArray[np.float64]


class LayerCourse:
    """One line a layer. Positions are in epochs; sizes are root mean squares, NaN where there is none.

    `layers` are their Keras names, `titles` what people call them.
    """

    def __init__(
        self, layers: Sequence[str], epochs: int, steps_per_epoch: int, titles: Mapping[str, str] | None = None
    ) -> None:
        """`titles` go by Keras names; a layer that has none there is called by its name."""
        self.layers = tuple(layers)
        self.titles = tuple((titles or {}).get(layer, layer) for layer in self.layers)
        self.epochs = epochs
        self.steps_per_epoch = max(1, steps_per_epoch)
        self._rows = ThinnedRows(1 + 2 * len(self.layers))

    def add(self, step: int, gradients: npt.ArrayLike, weights: npt.ArrayLike) -> None:
        """Add what was seen after a step; raises `ValueError` where it is not one number a layer."""
        sizes = (np.asarray(gradients, np.float64), np.asarray(weights, np.float64))
        if any(values.shape != (len(self.layers),) for values in sizes):
            raise ValueError(f"sizes of {len(self.layers)} layers were expected")
        self._rows.add(np.concatenate(([step / self.steps_per_epoch], *sizes)))

    def fill(self, sizes: RunLayerSizes) -> None:
        """Take all that was before, as if it had come in bit by bit; what is of other layers is left out."""
        if sizes.layers == self.layers:
            for row in zip(sizes.steps, sizes.gradients, sizes.weights, strict=True):
                self.add(int(row[0]), row[1], row[2])

    @property
    def positions(self) -> Floats:
        """Where they were seen."""
        return self._rows.rows[:, 0]

    @property
    def gradients(self) -> Floats:
        """`(views, layers)`."""
        return self._rows.rows[:, 1 : 1 + len(self.layers)]

    @property
    def weights(self) -> Floats:
        """`(views, layers)`."""
        return self._rows.rows[:, 1 + len(self.layers) :]
