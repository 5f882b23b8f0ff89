"""Keeps memory that was used once at hand: a step asks for the same blocks as the step before."""

import ctypes
import platform

_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3
"""Parameters of `mallopt` of the GNU C library (malloc.h)."""

_LARGEST_BLOCK = 32 * 1024**2
"""The most that `mallopt` takes for blocks that stay with the process."""


def keep_memory_at_hand() -> None:
    """Let the C library keep the blocks that TensorFlow gives back, where it is that of GNU.

    By itself it returns larger ones to the system at once, which fills the next with zeros, page by page: a
    twentieth of the time of a small network. When a run has ended, `let_memory_go` returns all of them.
    """
    if platform.libc_ver()[0] != "glibc":
        return
    mallopt = ctypes.CDLL(None).mallopt
    mallopt(_MMAP_THRESHOLD, _LARGEST_BLOCK)
    mallopt(_TRIM_THRESHOLD, 2**30)
    mallopt(_TOP_PAD, 2 * _LARGEST_BLOCK)
