"""Writing beside the training: what is told of a disk that refuses."""

import errno

from backend.engine.saver import Saver
from backend.safe_write import SaveError
from backend.wording import Message, UserError, say


def told_of(*troubles: Exception | None) -> list[str]:
    """What is told when one writing after the other meets these."""
    waiting, told = list(troubles), list[Message]()

    def write(_work: int) -> None:
        trouble = waiting.pop(0)
        if trouble is not None:
            raise trouble

    saver = Saver(write, told.append)
    for number in range(len(troubles)):
        saver._do(number)
    saver.finish()
    return [str(message) for message in told]


def full(name: str) -> UserError:
    return SaveError(say("{name} was not saved: the disk is full.", name=name))


def test_that_a_full_disk_is_told_once_whatever_file_it_meets() -> None:
    assert told_of(full("a.npz"), full("b.npz"), full("c.csv")) == ["a.npz was not saved: the disk is full."]


def test_that_what_comes_again_or_is_otherwise_is_told_again() -> None:
    gone, denied = (
        OSError(number, reason) for number, reason in ((errno.ENOENT, "gone"), (errno.EACCES, "denied"))
    )
    assert len(told_of(full("a.npz"), None, full("a.npz"))) == 2
    assert len(told_of(full("a.npz"), gone, denied, denied)) == 3
