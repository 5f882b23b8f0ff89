"""Looks at a network now and then while it learns: sizes of gradients and weights, answers, memory."""

from time import monotonic

import numpy as np
import psutil

from backend.engine.chunks import Chunk
from backend.engine.layer_sizes import learning_layers
from backend.engine.live_model import LiveModel
from backend.engine.watched_samples import WatchedSamples
from backend.messages import LiveView

_SECONDS_BETWEEN_LOOKS = 0.5


class LiveLook:
    """Says at most twice a second how the network looks; at ends of epochs it may be asked to."""

    def __init__(self, model: LiveModel, watched: WatchedSamples) -> None:
        self._model = model
        self._watched = watched
        self._layers = len(learning_layers(model.network))
        self._process = psutil.Process()
        self._next = 0.0

    def after(self, chunk: Chunk, step: int, certainly: bool = False) -> LiveView | None:
        """The view after a chunk that ended with this step; `None` where the last one was just now."""
        if not certainly and monotonic() < self._next:
            return None
        self._next = monotonic() + _SECONDS_BETWEEN_LOOKS
        # Several cards do not tell sizes.
        sizes = chunk.sizes if len(chunk.sizes) else np.full((self._layers, 2), np.nan, np.float32)
        return LiveView(
            step=step,
            learning_rate=float(self._model.network.optimizer.learning_rate),
            gradients=np.ascontiguousarray(sizes[:, 0]),
            weights=np.ascontiguousarray(sizes[:, 1]),
            answers=self._model.answer(self._watched.samples),
            memory=self._process.memory_info().rss,
        )
