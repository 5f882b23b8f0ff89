"""`kill -9` in the middle of saves: is the earlier file whole, every time?

    uv run python -m tests.benchmarks.kill_while_saving [--kills 20]

A process saves a model (5 million weights, about 60 MB with the optimizer) over and over to one file. It is killed
at moments spread over the time of a save; then the file is opened, which checks its digest and every weight.
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
from backend.safe_write import sweep_leftovers

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
while True:
    begin = time.perf_counter()
    write_model(model, Path(sys.argv[1]))
    print(time.perf_counter() - begin, flush=True)
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    options = parser.parse_args()
    whole = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.h5"
        for kill in range(1, options.kills + 1):
            share = (kill - 0.5 + random.uniform(-0.5, 0.5)) / options.kills
            moment = _save_and_kill(path, share, folder)
            read_model_file(path)
            whole += 1
            left = sweep_leftovers(path.parent)
            _say(
                f"kill {kill}: {1000 * moment:.0f} ms into a save, {left} unfinished file swept, the file is whole"
            )
        _say(f"{whole} of {options.kills} files whole")
    return 0 if whole == options.kills else 1


def _save_and_kill(path: Path, share: float, home: str) -> float:
    """Let it save twice, then kill it when `share` of the next save should be done."""
    saver = subprocess.Popen(
        [sys.executable, "-c", SAVER, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "NETSKETCH_HOME": str(Path(home) / "home")},
    )
    assert saver.stdout is not None
    saver.stdout.readline()
    moment = share * float(saver.stdout.readline())
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
