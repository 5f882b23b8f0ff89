"""At the end of a training it is measured how sure the network may be called, and that is kept with it."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.calibration import measured_temperature
from backend.engine.control import Control
from backend.engine.live_model import LiveModel
from backend.engine.model_files.luggage import Luggage, luggage_from_json, luggage_to_json
from backend.engine.model_files.open import open_model
from backend.engine.train import train
from backend.messages import Event, Train
from backend.project import DataChoice, Project
from tests.backend.engine.small import dense_project, training

pytestmark = pytest.mark.usefixtures("home")


def learn(request: Train) -> tuple[LiveModel, Path]:
    """Train to the end; the network, and the model that the run left."""
    models: list[LiveModel] = []
    events: list[Event] = []
    ended = train(
        request.spec, request.settings, request.data, request.project, events.append, Control(), models.append
    )
    assert ended.model is not None
    return models[0], Path(ended.model)


def test_that_the_temperature_is_measured_on_held_out_samples_and_saved(small_data: DataChoice) -> None:
    held = msgspec.structs.replace(small_data, validation=0.6)
    model, saved = learn(training(dense_project(), held, epochs=2))
    assert model.kept is not None

    wanted = measured_temperature(model.answer(model.kept.x), model.kept.labels)

    assert model.temperature == wanted != 1.0
    assert open_model(saved).model.temperature == wanted


def test_that_without_held_out_samples_nothing_is_corrected(small_data: DataChoice) -> None:
    model, _ = learn(training(dense_project(), msgspec.structs.replace(small_data, validation=0.0), epochs=1))
    assert model.temperature == 1.0


def test_that_the_answers_stay_what_the_network_gives(small_data: DataChoice, tmp_path: Path) -> None:
    held = msgspec.structs.replace(small_data, validation=0.6)
    model, saved = learn(training(dense_project(), held, epochs=1))
    pictures = np.random.default_rng(1).random((5, 28, 28, 1), np.float32)
    np.testing.assert_allclose(
        open_model(saved).model.answer(pictures), model.network.predict(pictures, verbose=0), atol=1e-6
    )


def test_that_luggage_without_a_temperature_has_that_of_one() -> None:
    text = luggage_to_json(Luggage(Project(), temperature=2.0))
    assert luggage_from_json(text).temperature == 2.0
    assert luggage_from_json(text.replace('"temperature":2.0,', "")).temperature == 1.0


@pytest.mark.parametrize("wrong", ["0", "-1.0", "1e9", '"hot"'])
def test_that_a_temperature_that_cannot_be_is_refused(wrong: str) -> None:
    text = luggage_to_json(Luggage(Project(), temperature=2.0)).replace(
        '"temperature":2.0', f'"temperature":{wrong}'
    )
    with pytest.raises(msgspec.MsgspecError):
        luggage_from_json(text)
