"""A copy of a network as it is at this moment, to be measured while the network itself learns on."""

from backend.engine.build import BUILDING, build_model, compile_model
from backend.engine.devices import half_precision_obstacle
from backend.engine.live_model import LiveModel
from backend.output_losses import output_ids


def copy_to_measure(model: LiveModel) -> LiveModel:
    """Build the network anew and give it the weights that it has now, after a whole step."""
    settings = model.project.training
    half_precision = settings.mixed_precision and half_precision_obstacle() is None
    with BUILDING:
        network = build_model(model.spec, settings.seed, half_precision=half_precision)
        compile_model(network, settings, output_ids(model.project.graph))
    with model.lock.hold():
        weights = model.network.get_weights()
    network.set_weights(weights)
    return LiveModel(network, model.spec, model.project, model.classes)
