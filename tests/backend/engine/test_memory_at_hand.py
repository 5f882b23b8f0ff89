"""Blocks that were given back are used again, without the system being asked for them."""

import platform
import subprocess
import sys

PROGRAM = """
import ctypes, resource, sys
from backend.engine.memory_at_hand import keep_memory_at_hand
if sys.argv[1] == "kept":
    keep_memory_at_hand()
library = ctypes.CDLL(None)
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
library.free.argtypes = [ctypes.c_void_p]
sizes = [400_000] * 6
def turn():
    blocks = [library.malloc(size) for size in sizes]
    for block, size in zip(blocks, sizes):
        ctypes.memset(block, 1, size)
    for block in blocks:
        library.free(block)
for _ in range(3):
    turn()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(50):
    turn()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def pages_asked_for(way: str) -> int:
    done = subprocess.run([sys.executable, "-c", PROGRAM, way], check=True, capture_output=True, text=True)
    return int(done.stdout)


def test_that_the_system_is_asked_once_for_the_blocks_of_a_step() -> None:
    if platform.libc_ver()[0] != "glibc":
        assert pages_asked_for("kept") >= 0  # another C library has nothing to be set, and is left as it is
        return
    assert pages_asked_for("kept") < 100 < pages_asked_for("not kept")
