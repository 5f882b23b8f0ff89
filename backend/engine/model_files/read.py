"""From the contents of a model file to a project and the weights of its layers, checked against each other.

Needs no TensorFlow: a file that does not fit together is refused before anything is built.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from backend.engine.model_files.contents import FileContents, read_contents
from backend.engine.model_files.data_to_begin_with import with_data_that_fits
from backend.engine.model_files.description_size import check_description_size
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.foreign_programs import check_programs
from backend.engine.model_files.guessed_preparation import guessed_preparation, told_preparation
from backend.engine.model_files.keras_calls import UNREADABLE, unreadable
from backend.engine.model_files.keras_network import translate
from backend.engine.model_files.keras_training import training_settings
from backend.engine.model_files.told_changes import as_ours, told_changes
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.model import Graph
from backend.graph.spec import ModelSpec
from backend.graph.to_spec import model_spec
from backend.model_card import UNKNOWN_DATA, Measured
from backend.project import Project
from backend.project_format.errors import quoted, tamed
from backend.wording import Message, say

Arrays = tuple[npt.NDArray[Any], ...]

Taken = Literal["model", "copy", "weights"]
"""What was taken from a file: the whole model, which stands in it; a copy, as it can be saved there no more; or
weights, which went into a network that was there already."""


@dataclass(frozen=True, eq=False)
class ModelFile:
    """A model file that fits together: the project, and by layer name the weights that go into it.

    `optimizer` holds the state of the optimizer in Keras' order, empty where it cannot be kept; `origin` is the
    program that wrote the file. `knows_data` says that the project's data is what the model has learnt from. It
    `is_changed` where a part is not as NetSketch saved it.
    """

    project: Project
    spec: ModelSpec
    weights: dict[str, Arrays]
    optimizer: Arrays
    classes: tuple[str, ...]
    metrics: dict[str, float | None]
    origin: str
    notes: tuple[Message, ...]
    temperature: float = 1.0
    taken: Taken = "model"
    measured: Measured | None = None
    knows_data: bool = False
    is_changed: bool = False


def read_model_file(path: Path) -> ModelFile:
    """Read and check a model file; raises `ModelFileError` with a sentence for all that is wrong with it."""
    return model_of_contents(read_contents(path), path.stem)


def model_of_contents(contents: FileContents, title: str) -> ModelFile:
    """Check what was read from a file and put it together; `title` is what the project is called."""
    try:
        return _own(contents) if contents.luggage else _foreign(contents, title)
    except GraphError as error:
        raise ModelFileError(
            say("{name} cannot be opened. {reason}", name=contents.name, reason=error.message)
        ) from error


def _own(contents: FileContents) -> ModelFile:
    """Our own file: the project is inside, and its weights must be those of the network that it describes."""
    luggage = contents.luggage
    assert luggage is not None
    graph = luggage.project.graph
    node_of_layer = {node.name: node.id for node in graph.nodes}
    if not contents.layers.keys() <= node_of_layer.keys():
        raise _other_weights(contents.name)
    version = luggage.versions.get("netsketch", "")
    return ModelFile(
        project=luggage.project,
        spec=model_spec(graph),
        weights=_checked(
            contents, graph, {node_of_layer[name]: arrays for name, arrays in contents.layers.items()}
        ),
        optimizer=contents.optimizer,
        classes=luggage.classes,
        metrics=luggage.metrics,
        origin=f"NetSketch {version}".strip(),
        notes=tuple(map(tamed, contents.notes)),
        temperature=luggage.temperature,
        measured=luggage.card.measured if luggage.card else None,
        knows_data=luggage.card is None or luggage.card.data != UNKNOWN_DATA,
        is_changed=contents.is_changed,
    )


def _check_shapes(graph: Graph) -> None:
    """Raise the error of the first layer that does not fit what comes in; it names the layer."""
    analysis = analyse(graph)
    for key in analysis.order:
        error = analysis.layers[key].error
        if error is not None:
            raise ModelFileError(
                say(
                    "The layer “{layer}” cannot be opened. {reason}",
                    layer=graph.by_id[key].name,
                    reason=error.message,
                )
            ) from error


def _foreign(contents: FileContents, title: str) -> ModelFile:
    check_description_size(contents.model_config, contents.name)
    array_names = [name for names in contents.array_names.values() for name in names]
    first_weights = {name: arrays[0].shape for name, arrays in contents.layers.items()}
    try:
        translation = translate(
            contents.model_config, contents.keras_version, contents.backend, array_names, first_weights
        )
        graph = translation.graph
        _check_shapes(graph)
        training, notes = training_settings(contents.training_config, graph, translation.names_of_outputs)
    except UNREADABLE as error:
        raise unreadable() from error
    check_programs([contents.model_config, contents.training_config], contents.name)
    spec = model_spec(graph)
    try:
        found = translation.weights(contents.layers, contents.array_names)
    except (ValueError, IndexError) as error:  # arrays of other sizes than any Keras would have
        raise _other_weights(contents.name) from error
    weights = _checked(contents, graph, found)
    arrays = [array for layer in contents.layers.values() for array in layer]
    guessed = guessed_preparation(graph, _name_of(contents.model_config), weights)
    notes = [*told_preparation(graph, guessed, weights), *notes]
    notes += told_changes(graph, translation.node_of_layer, arrays)
    keras_3 = contents.keras_version.startswith("3.")
    if contents.optimizer and not keras_3:
        notes.append(say("What the optimizer of the older Keras remembered could not be kept; it starts afresh."))
    project = Project(
        name=quoted(title)[:100] or "Model",
        graph=graph,
        training=training,
        preparation=guessed,
    )
    return ModelFile(
        project=with_data_that_fits(project),
        spec=spec,
        weights=weights,
        optimizer=contents.optimizer if keras_3 else (),
        classes=(),
        metrics={},
        origin=f"Keras {contents.keras_version}".strip(),
        notes=tuple(map(tamed, (*contents.notes, *translation.notes, *notes))),
    )


def _checked(contents: FileContents, graph: Graph, found: dict[str, Arrays]) -> dict[str, Arrays]:
    """The weights by our layer names, those of each node counted against what the graph needs."""
    analysis = analyse(graph)
    needed = {
        node.id: count
        for node in graph.nodes
        if node.shares_weights_with is None and (count := analysis.layers[node.id].parameters)
    }
    if found.keys() != needed.keys():
        raise _other_weights(contents.name)
    for key, arrays in found.items():
        if sum(math.prod(array.shape) for array in arrays) != needed[key]:
            raise ModelFileError(
                say(
                    "{name} is damaged: the layer “{layer}” needs {needed} weights, and the file holds another "
                    "number of them.",
                    name=contents.name,
                    layer=graph.by_id[key].name,
                    needed=needed[key],
                )
            )
        if not all(np.isfinite(as_ours(array)).all() for array in arrays):
            raise ModelFileError(
                say(
                    "{name} cannot be used: the layer “{layer}” holds weights that are not numbers. Its training "
                    "ran away; train it again with a smaller learning rate.",
                    name=contents.name,
                    layer=graph.by_id[key].name,
                )
            )
    return {graph.by_id[key].name: arrays for key, arrays in found.items()}


def _name_of(model_config: Any) -> str:
    """What the network was called by the program that made it."""
    config = model_config.get("config") if isinstance(model_config, dict) else None
    return str(config.get("name", "")) if isinstance(config, dict) else ""


def _other_weights(name: str) -> ModelFileError:
    return ModelFileError(
        say("{name} is damaged: its weights belong to other layers than the network that it describes.", name=name)
    )
