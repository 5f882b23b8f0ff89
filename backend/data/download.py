"""Fetching a file once: watched, cancellable, checked against its checksum, at its place whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backend.data.errors import DataCancelledError, DataError
from backend.wording import Message, say

_TIMEOUT = (5, 10)
"""Seconds to wait for a connection, and for the next bytes."""

Progress = Callable[[float, float], None]
"""Called with what is done and of how much (bytes); the second is 0 where the end is not known."""


@dataclass(frozen=True)
class Source:
    """Where a file is fetched from, and the SHA-256 checksum by which it is known."""

    url: str
    checksum: str


class _Watch:
    """What pooch reports to while it fetches: it passes the progress on, and ends the work when cancelled."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
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


def fetch_file(
    source: Source,
    path: Path,
    title: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Make sure that the file is at `path`, and return that. Raises `DataError`, or `DataCancelledError`.

    `title` is what the data is called in sentences.
    """
    import pooch  # a fifth of a second that only who fetches has to wait for

    pooch.get_logger().setLevel("WARNING")
    downloader = pooch.HTTPDownloader(progressbar=_Watch(progress, cancelled), chunk_size=65_536, timeout=_TIMEOUT)
    try:
        pooch.retrieve(source.url, f"sha256:{source.checksum}", path.name, path.parent, downloader=downloader)
    except OSError as error:
        raise DataError(_why_not(error, path, source, title)) from error
    except ValueError as error:
        message = say(
            "What came from {url} is not {title}: its checksum is wrong."
            " Try again later, or from another network.",
            url=source.url,
            title=title,
        )
        raise DataError(message) from error
    return path


def _why_not(error: OSError, path: Path, source: Source, title: str) -> Message:
    """What to say of a fetch that failed; only errors of the disk have a number."""
    if error.errno is not None:
        why = error.strerror or str(error)
        return say("{title} could not be saved as {path}: {why}.", title=title, path=str(path), why=why)
    if path.exists():
        return say(
            "The file {path} is not {title} as it should be, and {url} could not be reached to fetch it anew."
            " Try again when there is a connection.",
            path=str(path),
            title=title,
            url=source.url,
        )
    return say(
        "{title} could not be fetched: its server could not be reached, or did not answer well."
        " Try again when there is a connection, or fetch {url} elsewhere and save it as {path}.",
        title=title,
        url=source.url,
        path=str(path),
    )
