"""What a training program says of files that it cannot read or write, and that its names do not meet."""

from pathlib import Path

import numpy as np
import pytest

from backend.edits import Rename, SetTraining
from backend.script import write_training_program
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain
from tests.backend.test_written_programs import MLP, WORDS, functions_of


def test_that_a_file_that_is_no_data_is_told_in_a_sentence(tmp_path: Path) -> None:
    read = functions_of(write_training_program(MLP))["read_file"]
    assert callable(read)
    (tmp_path / "junk.npz").write_text("junk")
    np.save(tmp_path / "one.npy", np.zeros(3))
    np.savez(tmp_path / "other.npz", pictures=np.zeros(3))
    for name, why in (
        ("junk.npz", "cannot be read"),
        ("one.npy", "cannot be read"),
        ("other.npz", "has no x_train"),
    ):
        with pytest.raises(SystemExit, match=f"{name} {why}"):
            read(tmp_path / name)


def test_that_a_network_that_masks_is_saved_as_keras_reads_it_again() -> None:
    masks = write_training_program(chain(*WORDS, ("LSTM", {"units": 2}), ANSWER))
    assert 'default="model.keras"' in masks
    assert "must end in .keras: Keras reads this network from no .h5" in masks
    assert 'default="model.h5"' in write_training_program(MLP)


def test_that_layers_take_no_name_that_the_program_needs() -> None:
    policy = Rename("n2", "policy").apply(chain(PICTURE, FLATTEN, ANSWER))
    text = write_training_program(SetTraining({"mixed_precision": True}).apply(policy))
    assert "policy = layers" not in text
    assert "policy_layer = layers.Flatten" in text
