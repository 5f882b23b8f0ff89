"""The project that a command is given: a file or a template, and what its options change."""

import os
from argparse import Namespace
from pathlib import Path

import msgspec

from app.command_line_errors import UsageError
from app.command_line_training import check_device, data_changed, training_changes
from app.openable import MODEL_ENDINGS, holds_a_model
from backend.data.facts import describe
from backend.data.load import data_choice_from_text
from backend.graph.errors import GraphError
from backend.problems.obstacle import ObstacleError, check_trainable
from backend.project import Project
from backend.project_file import ENDING, OpenedProject, open_project
from backend.settings_check import checked_data, checked_training
from backend.templates import template
from backend.wording import UserError, say


def opened_of(text: str) -> OpenedProject:
    """The project of a file or of a template, and what is to say of its file; raises `UserError`."""
    path = Path(text)
    if holds_a_model(path):
        raise UsageError(
            say(
                "{name} is a trained model; give a project or a template to train, and --start-from {name} to go "
                "on from what it has learnt.",
                name=path.name,
            )
        )
    if path.suffix == ENDING or path.is_file():
        return open_project(path)
    try:
        return OpenedProject(template(text).project)
    except UserError as error:
        if not path.is_dir():
            raise
        raise UsageError(
            say(
                "{folder} is a folder, and not one of a SavedModel. Give a file, or the name of a template.",
                folder=text,
            )
        ) from error


def project_to_train(options: Namespace, project: Project | None = None) -> Project:
    """The project (of the file or template that is named, if it is not given) with what the options change.

    Raises `UsageError` for a value that cannot be.
    """
    project = project or opened_of(options.network).project
    check_device(options.device)
    data = project.data
    if options.data:
        chosen = data_choice_from_text(options.data)
        data = msgspec.structs.replace(data, name=chosen.name, path=chosen.path)
    try:
        changes = training_changes(options, project.training, project.graph)
        training = checked_training(project.training, changes)
        data = checked_data(data_changed(options, data))
    except GraphError as error:
        raise UsageError(error.message) from error
    return msgspec.structs.replace(project, training=training, data=data)


def check_obstacles(project: Project, options: Namespace) -> None:
    """Raise `UserError` for the first error that keeps the project from being trained on its data."""
    if not project.data.is_made:
        raise UserError(
            say(
                "{network} does not say what data it learns from. Name some with --data; `netsketch datasets` "
                "lists what there is, and the path of a .npz file will do.",
                network=options.network,
            )
        )
    try:
        check_trainable(project, describe(project.data))
    except ObstacleError as error:
        if options.data:
            raise  # `check` looks at the data that the project names
        sentence = say(
            "{obstacle} `netsketch check {network}` lists all of them.",
            obstacle=error.message,
            network=options.network,
        )
        raise UserError(sentence) from error


def model_target(text: str | None) -> Path | None:
    """Where the model is saved too; a folder that is not there is told before hours of training."""
    if text is None:
        return None
    path = Path(text)
    if not path.absolute().parent.is_dir():
        raise UserError(
            say("There is no folder {folder} to save the model in.", folder=str(path.absolute().parent))
        )
    if not os.access(path.absolute().parent, os.W_OK):
        raise UserError(
            say(
                "The model cannot be saved in {folder}: writing there is not allowed. Choose another folder.",
                folder=str(path.absolute().parent),
            )
        )
    return path if path.suffix in MODEL_ENDINGS else Path(f"{path}.h5")
