"""The folder of a run with some moments, without any training."""

from pathlib import Path

import msgspec

from backend.engine.build import build_model
from backend.engine.moments import keep_moment
from backend.graph.to_spec import model_spec
from backend.project import DataChoice, Project
from backend.run_moments import FOLDER
from backend.runs import create_run

EPOCHS = 3


def untrained_run(project: Project, data: DataChoice) -> Path:
    """The folder of a run with some moments, without any training."""
    project = msgspec.structs.replace(project, data=data)
    run = create_run(project, parameters=1, samples=1, validation_samples=1, device="CPU").path
    for epoch in range(EPOCHS + 1):
        keep_moment(run, epoch, build_model(model_spec(project.graph), seed=epoch).get_weights())
    return run


def moment_path(folder: Path, epoch: int) -> Path:
    return folder / FOLDER / f"{epoch:06}.npz"
