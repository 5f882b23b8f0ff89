"""How exports end that are stopped late, and what they say of models that others made."""

import errno
import os
import tempfile
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
from backend.proof import ModelForm
from backend.safe_write import SaveError
from backend.wording import UserError, say
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


@pytest.mark.parametrize("form", ["h5", "keras"])
def test_that_an_export_that_is_stopped_early_writes_nothing(form: ModelForm, tmp_path: Path) -> None:
    control = Control()
    control.stop()
    with pytest.raises(StoppedError, match="The export was stopped"):
        exporting.export(Export(str(tmp_path / "a"), form), untrained(dense_project()), control, unheard)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_that_a_full_disk_is_told_by_the_folder_that_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        cause = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        raise SaveError(say("whole.h5 was not saved")) from cause

    monkeypatch.setattr(exporting, "keep_model", full)
    with pytest.raises(UserError, match=rf"works on it in {tempfile.gettempdir()}.*No space left"):
        exporting.export(Export(str(tmp_path / "a"), "keras"), untrained(dense_project()), Control(), unheard)
    with pytest.raises(SaveError, match="was not saved"):
        exporting.export(Export(str(tmp_path / "a"), "h5"), untrained(dense_project()), Control(), unheard)
