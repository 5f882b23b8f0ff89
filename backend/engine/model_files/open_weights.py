"""Opens a file of weights alone: into the network that is there, or where there is none into a guessed one."""

from pathlib import Path

from backend.engine.build import build_model
from backend.engine.devices import scope
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.fitting_weights import LayerNeed, NotFittingError, fitted_weights
from backend.engine.model_files.guessed_network import guessed_model
from backend.engine.model_files.read import ModelFile
from backend.engine.model_files.weights_only import WeightsFile, read_weights
from backend.engine.model_files.write import ordered_weights
from backend.graph.errors import GraphError
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.project_format.errors import tamed
from backend.wording import Message, say


class WeightsUnfitError(ModelFileError):
    """The weights belong to another network; `reason` names the layer. One of their own could be guessed."""

    def __init__(self, name: str, reason: Message) -> None:
        super().__init__(_unfit(name, reason))
        self.reason = tamed(reason)


def weights_in_a_network(path: Path, into: Project | None) -> ModelFile:
    """The weights in the network of `into`, or without layers there in a guessed one.

    Raises `WeightsUnfitError` where they do not fit, and `ModelFileError` where no network can be guessed either.
    """
    weights = read_weights(path)
    if into is None or not into.graph.nodes:
        return guessed_model(weights, path.stem)
    try:
        return _in(weights, into)
    except NotFittingError as error:
        reason = error.message
    except GraphError as error:
        reason = say("The network is not finished. {reason}", reason=error.message)
    raise _unfit_error(weights, path.stem, reason)


def _in(weights: WeightsFile, into: Project) -> ModelFile:
    spec = model_spec(into.graph)
    with scope():
        network = build_model(spec)
    needs = [
        LayerNeed(layer.name, type(layer).__name__, tuple(tuple(one.shape) for one in ordered_weights(layer)))
        for layer in network.layers
    ]
    del network
    fitted = fitted_weights(weights, needs, into.graph)
    return ModelFile(
        project=into,
        spec=spec,
        weights=fitted.weights,
        optimizer=(),
        classes=(),
        metrics={},
        origin=f"Keras {weights.keras_version}".strip(),
        notes=(fitted.note,),
        taken="weights",
    )


def _unfit(name: str, reason: Message) -> Message:
    return say("{name} does not fit the network. {reason}", name=name, reason=reason)


def _unfit_error(weights: WeightsFile, title: str, reason: Message) -> ModelFileError:
    try:
        guessed_model(weights, title)
    except ModelFileError as error:
        return ModelFileError(
            say(
                "{begin} Nor can its own network be guessed: {why}",
                begin=_unfit(weights.name, reason),
                why=error.message,
            )
        )
    return WeightsUnfitError(weights.name, reason)
