"""Hostile model files on the command line and in a live engine: is each refused, how fast, with how much memory?

    uv run python -m tests.benchmarks.hostile_models [--lines] [--only EXPRESSION] [--part 1/3]

Every file of `tests/hostile/model_files.py` is given to `netsketch check` and `netsketch predict`, which must exit
with 1 (a network that is only too large for this computer may be listed), one line on standard error and none on
standard output; and to one engine that has a model open. It must refuse the file with a sentence that names the
cause (`--lines` prints it), within 5 s of processor time (how long it took is told, too; beside other work that
says more about that work) and 300 MB more than it has when it waits, its helper processes counted in, and answer
with its earlier model afterwards. Hostile code tries to write a file; none may be there in the end.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import psutil

from backend.messages import OpenModel, Predict, Prediction, Refused
from tests.backend.drawing import chain, dense
from tests.benchmarks.engine_at_hand import EngineAtHand
from tests.hostile.model_files import HOSTILE, hostile_file
from tests.hostile.plain_model import MARKER, write_plain

SECONDS = 5.0
MEGABYTES = 300.0


@dataclass
class Findings:
    """What one file came to."""

    by_command_line: bool
    by_engine: bool
    seconds: float
    processor: float
    megabytes: float
    unharmed: bool
    sentence: str

    @property
    def is_good(self) -> bool:
        bounded = self.processor <= SECONDS and self.megabytes <= MEGABYTES
        return self.by_command_line and self.by_engine and self.unharmed and bounded


class Peak:
    """The most memory that a process and its children have at once while this is entered."""

    def __init__(self, process: int) -> None:
        self._process = psutil.Process(process)
        self._command = self._process.cmdline()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.bytes = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.01):
            self.bytes = max(self.bytes, self._memory())

    def _memory(self) -> int:
        taken = int(self._process.memory_info().rss)
        for child in self._process.children():
            try:
                # Until it has become a program of its own, a child shares the memory of its parent.
                taken += int(child.memory_info().rss) if child.cmdline() != self._command else 0
            except (psutil.NoSuchProcess, psutil.ZombieProcess):
                continue
        return taken


def _processor(process: int) -> float:
    """Seconds of the processor that a process and its children that have ended took."""
    times = psutil.Process(process).cpu_times()
    return float(sum(times[:4]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="a regular expression; the names of the files to try")
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("--part", default="1/1", help="2/3 is every third file from the second")
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    names = [name for name in HOSTILE if re.search(options.only, name)][part - 1 :: parts]
    good, slowest, hardest, largest = 0, 0.0, 0.0, 0.0
    project = chain(("Input", {"shape": (4,)}), dense(2))
    with EngineAtHand(project) as engine, tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.h5"
        write_plain(plain)
        engine.ask(OpenModel(str(plain)))
        idle = engine.memory()
        for number, name in enumerate(names):
            place = Path(folder) / str(number)
            place.mkdir()
            found = _try(name, place, engine, idle)
            good += found.is_good
            slowest, hardest = max(slowest, found.seconds), max(hardest, found.processor)
            largest = max(largest, found.megabytes)
            _say(
                f"{'good' if found.is_good else 'BAD '} {found.seconds:5.2f} s, {found.processor:5.2f} s of the "
                f"processor, {found.megabytes:4.0f} MB  {name}"
            )
            if options.lines or not found.is_good:
                _say(f"      {found}")
    _say(
        f"{good} of {len(names)} refused as they should be; at most {hardest:.2f} s of the processor, "
        f"{slowest:.2f} s and {largest:.0f} MB"
    )
    return 0 if good == len(names) else 1


def _try(name: str, folder: Path, engine: EngineAtHand, idle: int) -> Findings:
    path, word = hostile_file(name, folder), HOSTILE[name][0]
    worked = _processor(engine.process.pid)
    with Peak(engine.process.pid) as peak:
        begin = time.perf_counter()
        event = engine.ask(OpenModel(str(path)))
        seconds = time.perf_counter() - begin
    sentence = str(event.message) if isinstance(event, Refused) else f"not refused: {event}"
    processor = _processor(engine.process.pid) - worked
    answer = engine.ask(Predict(np.ones((1, 4), np.float32)))
    calls: list[tuple[str, ...]] = [("predict", str(path), str(folder / "picture.png"))]
    if word != "memory":  # a network that is too large for this computer can still be listed
        calls.append(("check", str(path)))
    by_command_line = [_refused_by_command_line(*arguments) for arguments in calls]
    return Findings(
        by_command_line=all(by_command_line),
        by_engine=isinstance(event, Refused) and word in sentence,
        seconds=seconds,
        processor=processor,
        megabytes=(peak.bytes - idle) / 1e6,
        unharmed=isinstance(answer, Prediction)
        and answer.answers.tolist() == [[3.0, 3.0]]
        and not (folder / MARKER).exists(),
        sentence=sentence,
    )


def _refused_by_command_line(*arguments: str) -> bool:
    done = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    lines = done.stderr.splitlines()
    clean = len(lines) == 1 and lines[0].isprintable() and "Traceback" not in lines[0]
    return done.returncode == 1 and clean and not done.stdout


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
