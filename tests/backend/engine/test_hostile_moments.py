"""Moments of a run that were damaged, or made to do harm: each is a sentence, and the others are still shown."""

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from backend.engine.looking_back import LookingBack
from backend.messages import ShowMoment
from backend.project import DataChoice
from backend.wording import UserError
from tests.backend.engine.small import dense_project
from tests.backend.engine.untrained_run import moment_path, untrained_run


def _npz(*arrays: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, *arrays)
    return buffer.getvalue()


def _zip(*contents: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, content in enumerate(contents):
            packed.writestr(f"arr_{number}.npy", content)
    return buffer.getvalue()


def _boasting(shape: tuple[int, ...]) -> bytes:
    """An array that says that it is larger than it is."""
    buffer = io.BytesIO()
    np.lib.format.write_array_header_1_0(buffer, {"descr": "<f4", "fortran_order": False, "shape": shape})
    return buffer.getvalue() + bytes(64)


_SHAPES = ((784, 16), (16,), (16, 10), (10,))
_GOOD = [np.zeros(shape, np.float32) for shape in _SHAPES]

HOSTILE = {
    "nothing": b"",
    "no archive": b"PK\x03\x04" + bytes(100),
    "one array": b"\x93NUMPY\x01\x00",
    "objects": _npz(np.array([{}, []], object), *_GOOD[1:]),
    "too few": _npz(*_GOOD[1:]),
    "too many": _npz(*_GOOD, _GOOD[0]),
    "another network": _npz(*reversed(_GOOD)),
    "words": _npz(np.full((784, 16), "word"), *_GOOD[1:]),
    "whole numbers": _npz(np.zeros((784, 16), np.int32), *_GOOD[1:]),
    "more than there is": _zip(_boasting((784, 16)), *(_boasting(shape) for shape in _SHAPES[1:])),
    "more than memory holds": _zip(*(_boasting((2**60,)) for _ in range(4))),
    "a bomb": _zip(*(_boasting(shape) + bytes(50_000_000) for shape in _SHAPES)),
    "a head of another sort": _zip(*(b"\x93NUMPY\x01\x00\x08\x00{[]: 1} " for _ in range(4))),
    "no header": _zip(*(b"\x93NUMPY\x01\x00\x08\x00{'descr'" for _ in range(4))),
    "cut off": _npz(*_GOOD)[:-200],
}


@pytest.mark.parametrize("content", list(HOSTILE.values()), ids=list(HOSTILE))
def test_that_a_damaged_or_hostile_moment_is_a_sentence_and_the_others_are_still_shown(
    content: bytes, home: Path, small_data: DataChoice
) -> None:
    folder = untrained_run(dense_project(), small_data)
    looking = LookingBack()
    good = looking.look(ShowMoment(str(folder), 2), None)
    moment_path(folder, 1).write_bytes(content)
    with pytest.raises(UserError, match="after epoch 1 cannot be read"):
        looking.look(ShowMoment(str(folder), 1), None)
    again = looking.look(ShowMoment(str(folder), 2), None)
    np.testing.assert_array_equal(again.answers, good.answers)
