"""How fast a training is, from its chunks."""

from backend.engine.chunks import Chunk


class Speed:
    """Samples per second, smoothed over about a second; the first chunk does not count, for it traces."""

    def __init__(self) -> None:
        self._chunks = 0
        self._samples_per_second = 0.0

    def after(self, chunk: Chunk) -> float:
        """The speed with one more chunk."""
        self._chunks += 1
        latest = chunk.samples / max(chunk.seconds, 1e-9)
        if self._chunks <= 2:
            self._samples_per_second = latest
        else:
            self._samples_per_second += 0.15 * (latest - self._samples_per_second)
        return self._samples_per_second
