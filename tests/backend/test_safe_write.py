"""Files are written whole or not at all."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from backend.safe_write import SaveError, earlier_versions, safe_write, sweep_leftovers


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def failing(number: int) -> object:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_that_a_file_is_written_and_nothing_is_left_beside_it(folder: Path) -> None:
    safe_write(folder / "a.h5", b"first")
    safe_write(folder / "a.h5", b"second")
    assert (folder / "a.h5").read_bytes() == b"second"
    assert [path.name for path in folder.iterdir()] == ["a.h5"]


def test_that_the_last_three_versions_are_kept_with_the_newest_first(folder: Path) -> None:
    for number in range(6):
        safe_write(folder / "a.h5", b"version %d" % number)
    kept = [path.read_bytes() for path in earlier_versions(folder / "a.h5")]
    assert kept == [b"version 4", b"version 3", b"version 2"]


def test_that_files_of_one_name_in_two_folders_keep_their_versions_apart(folder: Path, tmp_path: Path) -> None:
    for place in (folder, tmp_path):
        safe_write(place / "a.h5", b"old")
        safe_write(place / "a.h5", b"new")
    assert len(earlier_versions(folder / "a.h5")) == 1


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "not allowed"),
        (errno.EROFS, "not allowed"),
        (errno.EIO, "earlier file is unharmed"),
        (errno.ENODEV, "earlier file is unharmed"),
        (errno.ESTALE, "earlier file is unharmed"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_that_a_failure_leaves_the_earlier_file_whole_and_says_why(
    step: str, number: int, word: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe_write(folder / "a.h5", b"precious")
    if step == "fsync":
        monkeypatch.setattr(os, "fsync", failing(number))
    else:
        monkeypatch.setattr(Path, "replace", failing(number))
    with pytest.raises(SaveError, match=word):
        safe_write(folder / "a.h5", b"new", keep_earlier=False)
    assert (folder / "a.h5").read_bytes() == b"precious"
    assert [path.name for path in folder.iterdir()] == ["a.h5"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit for the length of files")
def test_that_a_disk_that_fills_up_in_the_middle_leaves_the_earlier_file_whole(folder: Path) -> None:
    safe_write(folder / "a.h5", b"precious")
    program = (
        "import resource, sys; from pathlib import Path; from backend.safe_write import safe_write\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "safe_write(Path(sys.argv[1]), bytes(200_000))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(folder / "a.h5")], capture_output=True, text=True, check=False
    )
    assert "SaveError: a.h5 was not saved: the disk is full." in ended.stderr
    assert [path.name for path in folder.iterdir()] == ["a.h5"]
    assert (folder / "a.h5").read_bytes() == b"precious"


def test_that_a_drive_that_vanishes_while_it_is_written_to_is_told_in_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    monkeypatch.setattr(Path, "unlink", failing(errno.EIO))
    with pytest.raises(SaveError, match=r"a\.h5 was not saved"):
        safe_write(folder / "a.h5", b"new")


def test_that_a_folder_that_vanishes_while_it_is_written_to_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copymode = shutil.copymode

    def vanish(source: Path, target: Path) -> None:
        shutil.rmtree(folder)
        copymode(source, target)

    safe_write(folder / "a.h5", b"precious")
    monkeypatch.setattr(shutil, "copymode", vanish)
    with pytest.raises(SaveError, match="there is no folder"):
        safe_write(folder / "a.h5", b"new")


def test_that_a_full_disk_of_earlier_versions_is_told_apart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    safe_write(folder / "a.h5", b"precious")
    monkeypatch.setattr(shutil, "copy2", failing(errno.ENOSPC))
    with pytest.raises(SaveError, match=r"earlier version could not be kept.*No space"):
        safe_write(folder / "a.h5", b"new")
    assert (folder / "a.h5").read_bytes() == b"precious"
    assert not earlier_versions(folder / "a.h5")


def test_that_half_a_version_is_no_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    safe_write(folder / "a.h5", b"first")
    safe_write(folder / "a.h5", b"second")
    kept = earlier_versions(folder / "a.h5")
    (kept[0].parent / ".version.1.ff.netsketch-unfinished").write_bytes(b"sec")
    assert earlier_versions(folder / "a.h5") == kept


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_that_links_in_a_ring_are_told_in_a_sentence(folder: Path) -> None:
    (folder / "a.h5").symlink_to("b.h5")
    (folder / "b.h5").symlink_to("a.h5")
    with pytest.raises(SaveError, match=r"a\.h5 was not saved"):
        safe_write(folder / "a.h5", b"new")


def test_that_what_comes_back_otherwise_than_it_was_written_is_not_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe_write(folder / "a.h5", b"precious")

    def spoil(descriptor: int) -> None:
        os.ftruncate(descriptor, 2)

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(SaveError, match="differs"):
        safe_write(folder / "a.h5", b"new and long")
    assert (folder / "a.h5").read_bytes() == b"precious"


def test_that_a_folder_that_has_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="no folder"):
        safe_write(tmp_path / "gone" / "a.h5", b"new")


def test_that_a_folder_in_the_place_of_the_file_is_told(folder: Path) -> None:
    (folder / "a.h5").mkdir()
    with pytest.raises(SaveError, match=r"a\.h5"):
        safe_write(folder / "a.h5", b"new")
    assert (folder / "a.h5").is_dir()


def test_that_a_link_stays_a_link_and_its_target_is_replaced(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "real.h5").write_bytes(b"old")
    (folder / "a.h5").symlink_to(tmp_path / "real.h5")
    safe_write(folder / "a.h5", b"new")
    assert (folder / "a.h5").is_symlink()
    assert (tmp_path / "real.h5").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_that_who_may_read_the_file_stays_as_it_was(folder: Path) -> None:
    safe_write(folder / "a.h5", b"old")
    (folder / "a.h5").chmod(0o600)
    safe_write(folder / "a.h5", b"new")
    assert (folder / "a.h5").stat().st_mode & 0o777 == 0o600


def test_that_what_a_killed_process_left_is_swept_and_what_a_living_one_writes_is_not(folder: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead = folder / f".a.h5.{ended.pid}.00aa.netsketch-unfinished"
    alive = folder / f".a.h5.{os.getpid()}.00aa.netsketch-unfinished"
    other = folder / f".other[1].h5.{ended.pid}.00aa.netsketch-unfinished"
    for path in (dead, alive, other):
        path.write_bytes(b"half")
    safe_write(folder / "a.h5", b"new")
    assert not dead.exists()
    assert alive.exists()
    assert other.exists()
    assert sweep_leftovers(folder, "other[1].h5") == 1
    assert not other.exists()


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
def test_that_kill_nine_in_the_middle_of_writing_leaves_a_whole_file(folder: Path) -> None:
    path = folder / "a.h5"
    size = 2_000_000
    program = (
        "import sys, pathlib; from backend.safe_write import safe_write\n"
        "for number in range(10**6):\n"
        f"    safe_write(pathlib.Path({str(path)!r}), bytes([number % 250]) * {size})\n"
        "    print(number, flush=True)"
    )
    for kill in range(4):
        writer = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        for _ in range(2 + kill):
            assert writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        data = path.read_bytes()
        assert len(data) == size
        assert data == data[:1] * size
    sweep_leftovers(folder)
    assert [found.name for found in folder.iterdir()] == ["a.h5"]
