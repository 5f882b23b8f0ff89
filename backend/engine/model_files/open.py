"""Opens a model file: our own model is built, the weights are copied in, nothing of the file is ever run."""

from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np

from backend.engine.build import build_model, compile_model
from backend.engine.devices import scope
from backend.engine.live_model import LiveModel
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open_weights import weights_in_a_network
from backend.engine.model_files.read import Arrays, ModelFile, Taken
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.room import check_room
from backend.engine.model_files.told_changes import as_ours
from backend.engine.model_files.weights_only import holds_weights_only
from backend.engine.model_files.write import ordered_weights
from backend.output_losses import output_ids
from backend.project import Project
from backend.project_format.errors import quoted
from backend.wording import Message, say


@dataclass(frozen=True, eq=False)
class OpenedModel:
    """A model from a file, ready to answer and to be trained further."""

    model: LiveModel
    origin: str
    notes: tuple[Message, ...]
    taken: Taken = "model"
    is_changed: bool = False
    """Whether a part of our own file was changed elsewhere."""


def open_model(path: Path, into: Project | None = None) -> OpenedModel:
    """Open a model file; raises `ModelFileError` with a sentence for all that cannot be opened.

    Weights alone go `into` the network of that project; without one, or an empty one, into one that is guessed.
    """
    file = weights_in_a_network(path, into) if holds_weights_only(path) else read_any(path)
    check_room(file, path.name)
    with scope():
        network = _built(file, path.name)
        compile_model(network, file.project.training, output_ids(file.project.graph))
        _copy_weights(network, file, path.name)
        # An optimizer that was not built yet would lose the state that it is given.
        network.optimizer.build(network.trainable_variables)
    notes = [*file.notes]
    kept = _learns_in_order(network, file) and _restore_optimizer(network, file.optimizer)
    if not kept and any(array.ndim for array in file.optimizer):  # else it has seen nothing yet but its rate
        notes.append(say("What the optimizer remembered could not be kept; it starts afresh."))
    model = LiveModel(network, file.spec, file.project, file.classes, file.metrics, temperature=file.temperature)
    model.measured, model.knows_data = file.measured, file.knows_data
    return OpenedModel(model, file.origin, tuple(notes), file.taken, file.is_changed)


def _built(file: ModelFile, name: str) -> keras.Model:
    try:
        return build_model(file.spec)
    except RecursionError as error:  # Keras goes from layer to layer by a call within a call
        raise ModelFileError(
            say("{name} cannot be built: too many of its layers stand one behind the other.", name=name)
        ) from error
    except (TypeError, ValueError) as error:  # what our own look at the network did not foresee
        reason = next(iter(str(error).splitlines()), "")
        raise ModelFileError(
            say(
                "{name} cannot be built. Keras says of its network: {reason} Change it in the program that made "
                "it, and save it again.",
                name=name,
                reason=quoted(reason),
            )
        ) from error


def _copy_weights(network: keras.Model, file: ModelFile, name: str) -> None:
    for layer in network.layers:
        variables = ordered_weights(layer)
        arrays = file.weights.get(layer.name, ())
        if [tuple(variable.shape) for variable in variables] != [array.shape for array in arrays]:
            raise ModelFileError(
                say("{name} is damaged: the weights of “{layer}” have other sizes.", name=name, layer=layer.name)
            )
        for variable, array in zip(variables, arrays, strict=True):
            variable.assign(as_ours(array))
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()  # it answers from a copy of its weights


def _learns_in_order(network: keras.Model, file: ModelFile) -> bool:
    """Whether the layers that learn come in the order of the file, in which an optimizer remembers.

    Those of a model within the model may come in another one: Keras goes by how far they are from the outputs.
    """
    ours = [layer.name for layer in network.layers if layer.trainable_weights]
    return ours == [name for name in file.weights if name in set(ours)]


def _restore_optimizer(network: keras.Model, arrays: Arrays) -> bool:
    """Put the saved state back; whether it fits the optimizer of the network."""
    variables = network.optimizer.variables
    if not all(np.isfinite(array).all() for array in arrays):
        return False
    if [tuple(variable.shape) for variable in variables] != [array.shape for array in arrays]:
        return False
    for variable, array in zip(variables, arrays, strict=True):
        variable.assign(array)
    return True
