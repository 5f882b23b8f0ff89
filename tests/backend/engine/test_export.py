"""Exports as the window asks for them: a real engine, and a clean process that proves the file."""

from pathlib import Path

import pytest

from backend.messages import EpochDone, Export, Exported, Progress, Stop
from backend.project import DataChoice
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import convolution_project, training


def test_that_a_model_is_exported_and_proven_while_it_learns(
    engine: EngineAtWork, small_data: DataChoice, tmp_path: Path
) -> None:
    number = engine.send(training(convolution_project(), small_data, epochs=1_000_000))
    engine.hear_until(number, EpochDone)
    asked = engine.send(Export(str(tmp_path / "a"), "h5"))
    exported = engine.last(asked)
    engine.ask(Stop(number))
    engine.last(number)

    assert isinstance(exported, Exported)
    assert (exported.path, exported.form) == (str(tmp_path / "a.h5"), "h5")
    proof = exported.proof
    assert (proof.samples, proof.equal, proof.is_proven) == (100, 100, True)
    assert proof.reader.startswith("keras 3.")
    assert proof.largest_difference == pytest.approx(0, abs=1e-6)
    assert "100 of 100" in str(proof.sentence)
    told = [str(event.what) for event in engine.said[asked] if isinstance(event, Progress)]
    assert told == ["Writing", "Proving"]
