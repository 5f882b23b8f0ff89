"""Memory that runs out ends a training in a sentence, with a smaller batch to try; the next training works."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from backend.engine import train, training_data
from backend.engine.chunks import ChunkRunner
from backend.engine.control import Control
from backend.engine.faults import fault_message, is_out_of_memory, smaller_batch
from backend.messages import TrainingEnded
from backend.project import DataChoice
from tests.backend.engine.small import dense_project, training


def ask_tensorflow_for_too_much() -> None:
    tf.ones((2**46,))


def ask_numpy_for_too_much() -> None:
    np.ones(2**46)


def fail_as_a_card_does() -> None:
    raise tf.errors.InternalError(None, None, "CUDA_ERROR_OUT_OF_MEMORY: failed to allocate")


WAYS: dict[str, Callable[[], None]] = {
    "TensorFlow": ask_tensorflow_for_too_much,
    "NumPy": ask_numpy_for_too_much,
    "graphics card": fail_as_a_card_does,
}


def run(data: DataChoice, **settings: object) -> TrainingEnded:
    request = training(dense_project(), data, epochs=1, **settings)
    return train.train(
        request.spec, request.settings, request.data, request.project, lambda _event: None, Control()
    )


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_that_a_step_without_memory_ends_the_training_with_a_smaller_batch(
    way: Callable[[], None], small_data: DataChoice, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: Any) -> None:
        way()

    with monkeypatch.context() as broken:
        broken.setattr(ChunkRunner, "_run_rows", fail)
        ended = run(small_data, batch_size=50)
    assert (ended.outcome, ended.smaller_batch) == ("failed", 25)
    assert "not enough memory to train this network with 50 samples at a time" in str(ended.why)
    assert run(small_data, batch_size=25).outcome == "finished"


def test_that_a_network_that_cannot_even_be_made_ends_in_the_same_sentence(
    small_data: DataChoice, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: Any, **_settings: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(training_data, "ChunkRunner", fail)
    ended = run(small_data, batch_size=9)
    assert (ended.outcome, ended.smaller_batch) == ("failed", 4)
    assert "9 samples at a time" in str(ended.why)


def test_that_one_sample_at_a_time_leaves_nothing_smaller_to_offer() -> None:
    assert smaller_batch(MemoryError(), 1) is None
    assert "even one sample at a time" in str(fault_message(MemoryError(), 1))


def test_that_other_faults_are_not_taken_for_it() -> None:
    assert not is_out_of_memory(tf.errors.InternalError(None, None, "no such kernel"))
    assert smaller_batch(ValueError(), 32) is None
