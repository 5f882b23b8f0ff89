"""How exports end that are stopped late, and what they say of models that others made."""

from pathlib import Path

import keras
import pytest

from backend.engine.control import Control
from backend.engine.evaluate import StoppedError
from backend.engine.exports import export as exporting
from backend.engine.exports.prove import Prover
from backend.engine.model_files.card_of import card_of
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import write_model
from backend.messages import Event, Export
from backend.model_card import UNKNOWN_DATA
from backend.wording import say
from tests.backend.engine.small import dense_project
from tests.backend.engine.test_forms import untrained

pytestmark = [
    pytest.mark.usefixtures("home"),
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
]


def unheard(event: Event) -> None:
    """Nobody listens."""


def test_that_an_export_that_is_stopped_over_its_proof_says_that_the_file_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise StoppedError(say("The export was stopped."))

    monkeypatch.setattr(Prover, "prove", stopped)
    with pytest.raises(StoppedError, match=r"a\.h5 is written, but not proven"):
        exporting.export(Export(str(tmp_path / "a"), "h5"), untrained(dense_project()), Control(), unheard)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.h5"]


def test_that_a_model_of_others_never_claims_to_have_learnt_from_our_data(tmp_path: Path) -> None:
    theirs = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
    theirs.save(tmp_path / "theirs.h5")
    opened = open_model(tmp_path / "theirs.h5").model
    assert card_of(opened, {}).data == UNKNOWN_DATA
    write_model(opened, tmp_path / "again.h5")
    assert card_of(open_model(tmp_path / "again.h5").model, {}).data == UNKNOWN_DATA
    write_model(untrained(dense_project()), tmp_path / "ours.h5")
    assert card_of(open_model(tmp_path / "ours.h5").model, {}).data == "Starter digits"
