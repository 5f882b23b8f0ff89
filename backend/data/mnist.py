"""MNIST: fetched once, checked against its known checksum, kept among the downloads."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backend.data.errors import DataCancelledError, DataError
from backend.folders import cache_folder
from backend.project import DataFacts
from backend.wording import Message, say

_TIMEOUT = (5, 10)
"""Seconds to wait for a connection, and for the next bytes."""


@dataclass(frozen=True)
class Source:
    """Where a file is fetched from, and the SHA-256 checksum by which it is known."""

    url: str
    checksum: str


SOURCE = Source(
    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz",
    "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
)
"""The file that `keras.datasets.mnist` uses."""

FACTS = DataFacts(
    title="MNIST",
    sample_shape=(28, 28, 1),
    classes=tuple("0123456789"),
    training_samples=60_000,
    test_samples=10_000,
)


def file_path() -> Path:
    """Where the file is kept; it may not be there yet."""
    return cache_folder() / "data" / "mnist.npz"


class _Watch:
    """What pooch reports to while it fetches: it passes the progress on, and ends the work when cancelled."""

    def __init__(
        self, progress: Callable[[float, float], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self.total = 0
        self._done = 0
        self._progress = progress
        self._cancelled = cancelled

    def update(self, count: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise DataCancelledError(say("The download was cancelled."))
        self._done = min(self._done + count, self.total or self._done + count)
        if self._progress is not None:
            self._progress(float(self._done), float(self.total))

    def reset(self) -> None:
        self._done = 0

    def close(self) -> None:
        """Part of what pooch calls; there is nothing to close."""


def fetch(
    progress: Callable[[float, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    source: Source | None = None,
) -> Path:
    """Make sure that the file is there, and say where. Raises `DataError`, or `DataCancelledError`.

    `progress` is called with the bytes that came and of how many. A file is at its place whole or not at all.
    """
    import pooch  # a fifth of a second that only who fetches has to wait for

    source = source or SOURCE
    path = file_path()
    pooch.get_logger().setLevel("WARNING")
    downloader = pooch.HTTPDownloader(progressbar=_Watch(progress, cancelled), chunk_size=65_536, timeout=_TIMEOUT)
    try:
        pooch.retrieve(source.url, f"sha256:{source.checksum}", path.name, path.parent, downloader=downloader)
    except OSError as error:
        raise DataError(_why_not(error, path, source)) from error
    except ValueError as error:
        message = say(
            "What came from {url} is not MNIST: its checksum is wrong. Try again later, or from another network.",
            url=source.url,
        )
        raise DataError(message) from error
    return path


def _why_not(error: OSError, path: Path, source: Source) -> Message:
    """What to say of a fetch that failed; only errors of the disk have a number."""
    if error.errno is not None:
        why = error.strerror or str(error)
        return say("MNIST could not be saved as {path}: {why}.", path=str(path), why=why)
    if path.exists():
        return say(
            "The file {path} is not MNIST as it should be, and {url} could not be reached to fetch it anew."
            " Try again when there is a connection.",
            path=str(path),
            url=source.url,
        )
    return say(
        "MNIST could not be fetched: its server could not be reached, or did not answer well."
        " Try again when there is a connection, or fetch {url} elsewhere and save it as {path}.",
        url=source.url,
        path=str(path),
    )
