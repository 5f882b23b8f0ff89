"""`kill -9` in the middle of saves: is the earlier file whole, every time?

    uv run python -m tests.benchmarks.kill_while_saving [--kills 100] [--seed 1]

A process saves a model (5 million weights, about 60 MB with the optimizer) over and over to one file. It is killed
at a random moment of the writing: from before the first byte to after the new file has taken the place of the
earlier one. Then the file is opened, which checks its digest and every weight, and so are the versions kept.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from backend.engine.model_files.read import read_model_file
from backend.safe_write import earlier_versions, sweep_leftovers

SAVER = """
import sys, time
from pathlib import Path
from backend.engine.start import start_tensorflow
start_tensorflow(0)
import numpy as np
from backend.engine.build import build_model, compile_model
from backend.engine.live_model import LiveModel
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense
project = chain(PICTURE, FLATTEN, dense(6000, activation="relu"), ANSWER)
spec = model_spec(project.graph)
network = build_model(spec)
compile_model(network, project.training)
network.optimizer.build(network.trainable_variables)
model = LiveModel(network, spec, project)

import backend.engine.model_files.write as writing
safe_write = writing.safe_write
def told(*arguments, **options):
    begin = time.perf_counter()
    print("writing", flush=True)
    safe_write(*arguments, **options)
    print(time.perf_counter() - begin, flush=True)
writing.safe_write = told
while True:
    write_model(model, Path(sys.argv[1]))
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    whole = unfinished = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        os.environ["NETSKETCH_HOME"] = str(home)
        path = Path(folder) / "model.h5"
        for kill in range(1, options.kills + 1):
            moment = _save_and_kill(path, chance)
            versions = earlier_versions(path)
            for file in (path, *versions):
                read_model_file(file)
            whole += 1
            left = sweep_leftovers(path.parent)
            unfinished += left
            _say(
                f"kill {kill}: {1000 * moment:.0f} ms into the writing, {left} unfinished file swept; the file is "
                f"whole, and so are {len(versions)} earlier versions"
            )
        _say(f"{whole} of {options.kills} files whole; {unfinished} kills left an unfinished file beside them")
    return 0 if whole == options.kills else 1


def _save_and_kill(path: Path, chance: random.Random) -> float:
    """Let it save twice, then kill it at a random moment of the third writing, or just after it."""
    saver = subprocess.Popen(
        [sys.executable, "-c", SAVER, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert saver.stdout is not None
    for _ in range(3):
        saver.stdout.readline()
    moment = chance.uniform(0, 1.1) * float(saver.stdout.readline())
    saver.stdout.readline()  # the third writing begins
    time.sleep(moment)
    saver.kill()
    saver.wait()
    saver.stdout.close()
    return moment


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
