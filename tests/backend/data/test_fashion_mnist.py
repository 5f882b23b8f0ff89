"""Fetching Fashion-MNIST, from a server on this machine: four files, watched as one, checked, cancelled."""

import gzip
import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from backend.data import fashion_mnist
from backend.data.at_hand import is_at_hand
from backend.data.download import Source
from backend.data.errors import DataCancelledError, DataError
from backend.data.idx_file import read_idx
from backend.data.load import load
from backend.project import DataChoice


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing in the tests' output."""


def write_idx(path: Path, values: np.ndarray) -> Path:
    """Write bytes as the makers of MNIST did."""
    head = bytes([0, 0, 8, values.ndim]) + b"".join(length.to_bytes(4, "big") for length in values.shape)
    with gzip.open(path, "wb") as file:
        file.write(head + values.astype(np.uint8).tobytes())
    return path


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[fashion_mnist.Sources]:
    """A server that has four small files under the names of the real ones."""
    folder = tmp_path / "server"
    folder.mkdir()
    random = np.random.default_rng(1)
    content = {
        "x_train": random.integers(0, 256, (300, 28, 28)),
        "y_train": np.arange(300) % 10,
        "x_test": random.integers(0, 256, (20, 28, 28)),
        "y_test": np.arange(20) % 10,
    }
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        made: fashion_mnist.Sources = {}
        for part, values in content.items():
            name = fashion_mnist.SOURCES[part][0].url.rsplit("/", 1)[1]
            path = write_idx(folder / name, values)
            checksum = hashlib.sha256(path.read_bytes()).hexdigest()
            url = f"http://127.0.0.1:{server.server_address[1]}/{name}"
            made[part] = (Source(url, checksum), path.stat().st_size)
        yield made
        server.shutdown()
        thread.join()


def test_that_four_files_are_fetched_once_and_watched_as_one(
    sources: fashion_mnist.Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fashion_mnist, "SOURCES", sources)
    was_there = is_at_hand(DataChoice("fashion-mnist"))
    told: list[tuple[float, float]] = []
    data = load(DataChoice("fashion-mnist"), lambda done, of: told.append((done, of)))
    assert [was_there, is_at_hand(DataChoice("fashion-mnist"))] == [False, True]
    whole = float(sum(size for _, size in sources.values()))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (whole, whole)
    assert data.x_train.shape == (300, 28, 28, 1)
    assert data.x_train.dtype == np.float32
    assert (data.x_train.min() >= 0, data.x_train.max() <= 1) == (True, True)
    assert data.y_test.tolist() == [number % 10 for number in range(20)]
    assert data.facts.classes[9] == "Ankle boot"


def test_that_a_fetch_can_be_cancelled_and_gone_on_with(sources: fashion_mnist.Sources) -> None:
    with pytest.raises(DataCancelledError):
        fashion_mnist.fetch(None, lambda: True, sources)
    assert list(fashion_mnist.folder().glob("*")) == []
    assert set(fashion_mnist.fetch(sources=sources)) == {"x_train", "y_train", "x_test", "y_test"}


def test_that_a_changed_file_is_refused_by_its_checksum(sources: fashion_mnist.Sources) -> None:
    source, size = sources["y_train"]
    sources["y_train"] = (Source(source.url, "0" * 64), size)
    with pytest.raises(DataError, match="is not Fashion-MNIST: its checksum is wrong"):
        fashion_mnist.fetch(sources=sources)


def test_that_being_offline_is_said_with_what_can_be_done() -> None:
    offline = {part: (Source("http://127.0.0.1:9/x.gz", "0" * 64), 1) for part in fashion_mnist.SOURCES}
    with pytest.raises(DataError, match=r"Fashion-MNIST could not be fetched.*save it as"):
        fashion_mnist.fetch(sources=offline)


def test_that_the_published_checksums_have_their_form() -> None:
    assert all(len(source.checksum) == 64 for source, _ in fashion_mnist.SOURCES.values())


@pytest.mark.parametrize("damage", ["cut", "longer", "not gzip", "too many axes", "too large"])
def test_that_a_damaged_file_is_a_sentence(tmp_path: Path, damage: str) -> None:
    path = write_idx(tmp_path / "x.gz", np.zeros((3, 4), np.uint8))
    match damage:
        case "cut":
            path.write_bytes(path.read_bytes()[:-6])
        case "longer":
            path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()) + b"more"))
        case "not gzip":
            path.write_bytes(b"hello")
        case "too many axes":
            path.write_bytes(gzip.compress(bytes([0, 0, 8, 9])))
        case _:
            path.write_bytes(gzip.compress(bytes([0, 0, 8, 2]) + b"\xff" * 8))
    with pytest.raises(DataError, match="damaged or not complete"):
        read_idx(path)
