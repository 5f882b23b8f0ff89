"""The seal of our model files: two sums of all that follows, in the bytes that HDF5 leaves free before its data.

SHA-256 says whether a file is byte for byte as it was written, CRC-32 where it is not by one single bit: so nobody
means to change a file, and it is damaged, wherever in it that bit is. Needs no TensorFlow.
"""

import hashlib
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

from backend.engine.model_files.flipped_bit import suspects

USER_BLOCK = 512
"""Bytes before the HDF5 data, which Keras skips."""

Seal = Literal["whole", "damaged", "broken", "missing"]
"""Whether a file is as it was sealed, differs from that by one bit, differs by more, or never was sealed."""

_MARK = b"NetSketch 1\n"
_BLOCK = re.compile(_MARK + rb"sha256 ([0-9a-f]{64})\n(?:crc32 ([0-9a-f]{8})\n)?\0*\Z")
_CHUNK = 1 << 20


def seal(file: bytearray | memoryview) -> None:
    """Put the sums of all that follows into the user block of a file's bytes."""
    content = memoryview(file)[USER_BLOCK:]
    file[:USER_BLOCK] = _block(hashlib.sha256(content).hexdigest(), zlib.crc32(content))


def seal_of(path: Path) -> Seal:
    """What the seal of a file says; raises `OSError` where it cannot be read."""
    with path.open("rb") as file:
        block = file.read(USER_BLOCK)
        if len(block) < USER_BLOCK or _bits_apart(block[: len(_MARK)], _MARK) > 1:
            return "missing"
        digest, crc, length = _sums(file)
        # The first files had no CRC-32.
        apart = min(_bits_apart(block, _block(digest, crc)), _bits_apart(block, _block(digest)))
        if apart <= 1:
            return "damaged" if apart else "whole"
        written = _BLOCK.match(block)
        if written is None:
            return "damaged"
        if written[2] is not None:
            difference = crc ^ int(written[2], 16)
            if any(_is_so(file, place, bit, written[1].decode()) for place, bit in suspects(length, difference)):
                return "damaged"
        return "broken"


def _block(digest: str, crc: int | None = None) -> bytes:
    check = f"crc32 {crc:08x}\n" if crc is not None else ""
    return _MARK + f"sha256 {digest}\n{check}".encode().ljust(USER_BLOCK - len(_MARK), b"\0")


def _bits_apart(one: bytes, other: bytes) -> int:
    return (int.from_bytes(one) ^ int.from_bytes(other)).bit_count()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(USER_BLOCK)
    while chunk := file.read(_CHUNK):
        yield chunk


def _sums(file: BinaryIO) -> tuple[str, int, int]:
    """SHA-256, CRC-32 and length of all behind the user block."""
    digest, crc, length = hashlib.sha256(), 0, 0
    for chunk in _chunks(file):
        digest.update(chunk)
        crc = zlib.crc32(chunk, crc)
        length += len(chunk)
    return digest.hexdigest(), crc, length


def _is_so(file: BinaryIO, place: int, bit: int, sha256: str) -> bool:
    """Whether the content with this bit turned over again has that digest."""
    digest, begin = hashlib.sha256(), 0
    for chunk in _chunks(file):
        if begin <= place < begin + len(chunk):
            mended = bytearray(chunk)
            mended[place - begin] ^= 1 << bit
            digest.update(mended)
        else:
            digest.update(chunk)
        begin += len(chunk)
    return digest.hexdigest() == sha256
