"""Tells whether bytes differ from what they were by one single bit, knowing only two sums of what they were.

The CRC-32 of a message and of the message with one bit changed differ by a number that depends on the place of the
bit alone. That place is found by a step of many bytes from one side and of single bytes from the other (Shanks
1971); SHA-256 then says whether it is so.
"""

import hashlib
import zlib
from collections.abc import Iterator
from functools import cache

_STRIDE = 4096


def _table() -> list[int]:
    """The CRC-32 of a byte, as it is before the final inversion: `zlib.crc32` of it against that of a zero."""
    zero = zlib.crc32(b"\0")
    return [zlib.crc32(bytes([value])) ^ zero for value in range(256)]


_FORWARD = _table()
_BY_TOP_BYTE = {entry >> 24: index for index, entry in enumerate(_FORWARD)}


def flipped_bit(data: bytes, crc: int, sha256: str) -> tuple[int, int] | None:
    """The byte and the bit (0 to 7) in which `data` differs from bytes that had these sums, if it is just one."""
    for place, bit in suspects(len(data), zlib.crc32(data) ^ crc):
        if _is_so(data, place, bit, sha256):
            return place, bit
    return None


def suspects(length: int, difference: int) -> Iterator[tuple[int, int]]:
    """Each byte and bit of so many bytes that would make such a difference between the CRC-32 before and now."""
    near, back = _near(), _strides_back()
    for stride in range(0, length, _STRIDE):
        if difference in near:
            after, bit = near[difference]
            place = length - 1 - stride - after
            if place >= 0:
                yield place, bit
        difference = _applied(back, difference)


@cache
def _near() -> dict[int, tuple[int, int]]:
    """By what it changes of the sum: a bit in the last bytes, how many bytes stand behind it, and which it is."""
    found: dict[int, tuple[int, int]] = {}
    for bit in range(8):
        state = _FORWARD[1 << bit]
        for after in range(_STRIDE):
            found[state] = (after, bit)
            state = (state >> 8) ^ _FORWARD[state & 0xFF]
    return found


@cache
def _strides_back() -> list[int]:
    """What becomes of each bit of a sum when a stride of zeros behind it is taken away."""
    columns = []
    for bit in range(32):
        state = 1 << bit
        for _ in range(_STRIDE):
            index = _BY_TOP_BYTE[state >> 24]
            state = ((state ^ _FORWARD[index]) << 8 | index) & 0xFFFFFFFF
        columns.append(state)
    return columns


def _applied(columns: list[int], state: int) -> int:
    result = 0
    for bit, column in enumerate(columns):
        if state >> bit & 1:
            result ^= column
    return result


def _is_so(data: bytes, place: int, bit: int, sha256: str) -> bool:
    mended = bytearray(data)
    mended[place] ^= 1 << bit
    return hashlib.sha256(mended).hexdigest() == sha256
