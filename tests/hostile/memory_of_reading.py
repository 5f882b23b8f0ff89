"""How much memory and time it takes to refuse hostile pictures, in a process that does nothing else (Linux).

    uv run python -m tests.hostile.memory_of_reading [NAME...]

One line a picture: the megabytes by which the process has grown at its peak so far, seconds, and the name.
"""

import sys
import time
from pathlib import Path

from PIL import Image

from backend.digits.read_image import ImageError, read_image
from tests.hostile.bad_pictures import HOSTILE, encoded

MEGABYTES_ALLOWED = 50


def peak() -> float:
    """The most memory, in megabytes, that this process ever held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main(names: list[str]) -> None:
    """Measure and print."""
    Image.init()
    read_image(encoded("PNG"))
    before = peak()
    for name in names or list(HOSTILE):
        start = time.perf_counter()
        try:
            read_image(HOSTILE[name][0])
        except ImageError:
            taken = time.perf_counter() - start
            sys.stdout.write(f"{peak() - before:.1f} {taken:.3f} {name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
