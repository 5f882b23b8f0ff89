"""Single flipped bits in a model file of our own: is each told when the file is opened?

    uv run python -m tests.benchmarks.bit_flips [--flips 60] [--seeds 3]

The small CNN is trained for a moment and saved. For each seed that many bits are flipped, one at a time, anywhere
in the file; every tenth in its first 512 bytes, where the digest stands. Reading must be refused every time.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from app.command_line import main as command_line
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.seal import USER_BLOCK


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--flips", type=int, default=60)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    told = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.h5"
        training = ["train", "small-cnn", "--data", "starter-digits", "--epochs", "1", "--out", str(path)]
        if command_line(training):
            return 1
        read_model_file(path)
        whole = path.read_bytes()
        for seed in range(1, options.seeds + 1):
            told_now = sum(_is_told(path, whole, bit) for bit in _bits(seed, options.flips, len(whole)))
            told += told_now
            _say(f"seed {seed}: {told_now} of {options.flips} told")
    wanted = options.seeds * options.flips
    _say(f"{told} of {wanted} told, in a file of {len(whole):,} bytes")
    return 0 if told == wanted else 1


def _bits(seed: int, count: int, size: int) -> list[int]:
    chance = random.Random(seed)
    return [chance.randrange(8 * (USER_BLOCK if flip % 10 == 0 else size)) for flip in range(count)]


def _is_told(path: Path, whole: bytes, bit: int) -> bool:
    data = bytearray(whole)
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)
    try:
        read_model_file(path)
    except ModelFileError:
        return True
    _say(f"not told: bit {bit % 8} of byte {bit // 8}")
    return False


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
