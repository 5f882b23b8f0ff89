"""The model card of the engine's model."""

from datetime import UTC, datetime

from backend.engine.live_model import LiveModel
from backend.engine.start import versions
from backend.model_card import Measured, ModelCard, model_card


def card_of(model: LiveModel, metrics: dict[str, float | None]) -> ModelCard:
    """The card of the network as it is; `metrics` are those of its last epoch."""
    return model_card(
        model.project,
        model.classes,
        _measured(model, metrics),
        metrics,
        versions(),
        datetime.now(UTC),
        knows_data=model.knows_data,
    )


def _measured(model: LiveModel, metrics: dict[str, float | None]) -> Measured | None:
    """As it was measured last; else on what its training held out."""
    accuracy = metrics.get("val_accuracy")
    if model.measured is not None or accuracy is None or not model.held_out:
        return model.measured
    return Measured(accuracy, model.held_out, "held-out samples")
