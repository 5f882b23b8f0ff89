"""How long a text of a stranger's HDF5 file can be at the most, before it is read.

Rows of texts of any length refer to heaps of the file; a thousand of them may refer to one text of many megabytes.
"""

import mmap
from pathlib import Path

_MARK = b"GCOL\x01"
"""With this a heap of texts begins: its name and its version; after three bytes of nothing follows its size."""
_SIZE = 8
_WIDTHS = (2, 4, 8)
"""In how many bytes a file may write its sizes."""


def most_of_text(path: str, size: int) -> int:
    """The bytes of the largest heap of texts in a file of `size` bytes; all of them where it lies in no folder."""
    if not Path(path).is_file():
        return size
    largest = 0
    with Path(path).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        place = content.find(_MARK)
        while place >= 0:
            begin = place + _SIZE
            sizes = (int.from_bytes(content[begin : begin + width], "little") for width in _WIDTHS)
            largest = max(largest, *(one for one in sizes if one <= size), 0)
            place = content.find(_MARK, place + 1)
    return largest
