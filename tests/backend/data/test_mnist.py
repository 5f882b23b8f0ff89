"""Fetching MNIST, from a server on this machine: whole, cancelled, changed, not there."""

import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from backend.data import mnist
from backend.data.download import Source
from backend.data.errors import DataCancelledError, DataError
from backend.data.load import load
from backend.project import DataChoice
from tests.backend.data.digit_files import write_digit_file


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing in the tests' output."""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Source]:
    """A server that has the file; it is large enough to come in several pieces."""
    folder = tmp_path / "server"
    folder.mkdir()
    path = write_digit_file(folder / "mnist.npz")
    with path.open("ab") as file:
        file.write(bytes(300_000))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
        yield Source(f"http://127.0.0.1:{server.server_address[1]}/mnist.npz", checksum)
        server.shutdown()
        thread.join()


def _kept_files() -> list[str]:
    return sorted(path.name for path in mnist.file_path().parent.glob("*"))


def test_that_it_is_fetched_once_and_its_progress_is_told(source: Source) -> None:
    told: list[tuple[float, float]] = []
    path = mnist.fetch(lambda done, of: told.append((done, of)), source=source)
    assert path == mnist.file_path()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == source.checksum
    size = path.stat().st_size
    assert len(told) > 3
    assert told[-1][0] == told[-1][1] == size
    assert all(done <= of for done, of in told)


def test_that_what_was_fetched_is_not_fetched_again(source: Source) -> None:
    mnist.fetch(source=source)
    told: list[float] = []
    mnist.fetch(lambda done, of: told.append(done), source=source)
    assert not told


def test_that_it_is_loaded_from_where_it_was_fetched(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mnist, "SOURCE", source)
    path = mnist.fetch()
    path.write_bytes(path.read_bytes()[:-300_000])
    monkeypatch.setattr(mnist, "SOURCE", Source("", hashlib.sha256(path.read_bytes()).hexdigest()))
    assert load(DataChoice(name="mnist")).x_train.shape == (30, 8, 8, 1)


def test_that_a_cancelled_fetch_leaves_nothing_behind(source: Source) -> None:
    calls: list[float] = []
    with pytest.raises(DataCancelledError):
        mnist.fetch(lambda done, of: calls.append(done), lambda: len(calls) >= 2, source)
    assert len(calls) == 2
    assert _kept_files() == []


def test_that_a_file_with_the_wrong_checksum_is_not_kept(source: Source) -> None:
    with pytest.raises(DataError, match="checksum is wrong"):
        mnist.fetch(source=Source(source.url, "0" * 64))
    assert _kept_files() == []


def test_that_without_a_connection_the_sentence_says_where_to_put_the_file() -> None:
    offline = Source("http://127.0.0.1:9/mnist.npz", "0" * 64)
    with pytest.raises(DataError) as caught:
        mnist.fetch(source=offline)
    assert offline.url in str(caught.value)
    assert str(mnist.file_path()) in str(caught.value)
    assert _kept_files() == []


def test_that_a_missing_page_is_no_connection_either(source: Source) -> None:
    with pytest.raises(DataError, match="did not answer well"):
        mnist.fetch(source=Source(source.url + ".old", source.checksum))


def test_that_a_wrong_file_put_there_by_hand_is_named_when_offline() -> None:
    mnist.file_path().parent.mkdir(parents=True)
    mnist.file_path().write_bytes(b"not MNIST")
    with pytest.raises(DataError, match="is not MNIST as it should be"):
        mnist.fetch(source=Source("http://127.0.0.1:9/mnist.npz", "0" * 64))


def test_that_a_right_file_put_there_by_hand_is_taken() -> None:
    mnist.file_path().parent.mkdir(parents=True)
    path = write_digit_file(mnist.file_path())
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    assert mnist.fetch(source=Source("http://127.0.0.1:9/mnist.npz", checksum)) == path
