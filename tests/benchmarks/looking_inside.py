"""How long it takes to look inside LeNet-5 and to tell where it looked: with an idle engine, and while it trains.

    uv run python -m tests.benchmarks.looking_inside [--looks 100]

Each figure is what a window sees: from the sending of the question to the answer, through the engine's process.
The first look of each kind, which traces the network, is told apart.
"""

import argparse
import sys
import time

import msgspec
import numpy as np

from backend.graph.to_spec import model_spec
from backend.messages import EpochDone, Explain, LookInside, Request, Stop, TrainingEnded
from backend.project import Project
from backend.templates import template
from tests.benchmarks.engine_at_hand import EngineAtHand


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--looks", type=int, default=100)
    looks = parser.parse_args().looks
    project = template("lenet-5").project
    training = msgspec.structs.replace(project.training, epochs=1_000_000)
    project = msgspec.structs.replace(project, training=training)
    with EngineAtHand(project) as engine:
        number = engine.train()
        engine.hear(number, lambda event: isinstance(event, EpochDone))
        firsts = {name: _milliseconds(engine, request) for name, request in questions(project).items()}
        _measure("while training", engine, project, looks)
        engine.hear(engine.send(Stop(number)))
        ended, _ = engine.hear(number)
        assert isinstance(ended, TrainingEnded)
        _measure("idle", engine, project, looks)
    for name, first in firsts.items():
        _print(f"{name:12} first look, while training {first:8.1f} ms")


def questions(project: Project) -> dict[str, Request]:
    """What is asked, by its name."""
    picture = np.zeros((28, 28, 1), np.float32)
    picture[6:8, 6:22], picture[8:24, 14:17] = 1, 0.8
    spec = model_spec(project.graph)
    return {
        "all layers": LookInside(spec, project.training.seed, project.data, picture=picture, roomy=True),
        "Grad-CAM": Explain(picture, "grad-cam"),
        "saliency": Explain(picture, "saliency"),
        "smooth": Explain(picture, "saliency", smooth=True),
        "occlusion": Explain(picture, "occlusion"),
    }


def _measure(when: str, engine: EngineAtHand, project: Project, looks: int) -> None:
    """Print the median and the 95th percentile of so many looks of each kind."""
    for name, request in questions(project).items():
        for _ in range(8):  # tracing comes with these
            _milliseconds(engine, request)
        times = [_milliseconds(engine, request) for _ in range(looks)]
        middle, most = np.percentile(times, [50, 95])
        _print(f"{name:12} {when:15} median {middle:6.1f} ms, 95 % within {most:6.1f} ms")


def _milliseconds(engine: EngineAtHand, request: Request) -> float:
    begun = time.perf_counter()
    _, ended = engine.hear(engine.send(request))
    return 1000 * (ended - begun)


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
