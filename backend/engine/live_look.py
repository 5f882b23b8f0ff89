"""Looks at a network now and then while it learns: sizes of gradients and weights, answers, memory."""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from time import monotonic

import numpy as np
import psutil

from backend.engine.layer_sizes import LayerSizes
from backend.engine.live_model import LiveModel
from backend.engine.watched_samples import WatchedSamples
from backend.messages import LiveView

_SECONDS_BETWEEN_LOOKS = 0.5
_SHARE_FOR_LOOKS = 100
"""Looking may take a hundredth of the time: at a large network one looks less often."""


class LiveLook:
    """Says at most twice a second how the network looks; at ends of epochs it may be asked to."""

    def __init__(self, model: LiveModel, watched: WatchedSamples, sizes: LayerSizes) -> None:
        self._model = model
        self._watched = watched
        self._sizes = sizes
        self._process = psutil.Process()
        self._next = monotonic() + _SECONDS_BETWEEN_LOOKS
        self._prepared: Future[None] | None = None

    def after(self, step: int) -> LiveView | None:
        """The view after a step; `None` where the last one was just now, and in the first moments."""
        if monotonic() < self._next or not self._is_prepared():
            return None
        began = monotonic()
        sizes = self._sizes.measure()
        view = LiveView(
            step=step,
            learning_rate=float(self._model.network.optimizer.learning_rate),
            gradients=np.ascontiguousarray(sizes[:, 0]),
            weights=np.ascontiguousarray(sizes[:, 1]),
            answers=self._model.answer(self._watched.samples),
            memory=self._process.memory_info().rss,
        )
        ended = monotonic()
        self._next = ended + max(_SECONDS_BETWEEN_LOOKS, _SHARE_FOR_LOOKS * (ended - began))
        return view

    def _is_prepared(self) -> bool:
        """Whether sizes can be measured at once. Preparing it takes a while, in which the training goes on."""
        if self._prepared is None:
            pool = ThreadPoolExecutor(1, "live-look")
            self._prepared = pool.submit(self._sizes.prepare)
            pool.shutdown(wait=False)
        if self._prepared.done():
            self._prepared.result()
            return True
        return False

    def settle(self) -> None:
        """Wait for what is being prepared: nobody may trace the network meanwhile, or the two get in their way.

        When the training has ended nobody does, and nobody waits: what is prepared then is not used.
        """
        if self._prepared is not None:
            wait((self._prepared,))
