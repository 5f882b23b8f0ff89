"""The network that a command is given, whatever holds it: project, template, model, program or description.

The engine's readers are imported where they are needed; none of them imports TensorFlow.
"""

from argparse import Namespace
from pathlib import Path

from app.command_line_project import opened_of
from app.openable import holds_a_drawing, holds_a_model
from backend.project import Project
from backend.project_file import OpenedProject


def opened_network(text: str) -> OpenedProject:
    """The project of whatever holds a network, and what is to say of it; raises `UserError`."""
    path = Path(text)
    if not holds_a_model(path):
        return network_to_train(text)
    from backend.engine.model_files.look_through import look_through
    from backend.engine.model_files.read_any import read_any

    look_through(path)
    file = read_any(path)
    return OpenedProject(file.project, file.notes)


def network_to_train(text: str) -> OpenedProject:
    """The project of what holds a network without weights, and what is to say of it; raises `UserError`."""
    path = Path(text)
    if not holds_a_drawing(path):
        return opened_of(text)
    from backend.engine.model_files.read_drawing import read_drawing

    drawing = read_drawing(path)
    return OpenedProject(drawing.project, drawing.notes)


def network_for_weights(options: Namespace) -> Project | None:
    """The network that weights alone are to go into, if one is named; raises `UserError`."""
    return opened_network(options.into).project if options.into else None
