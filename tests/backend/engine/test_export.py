"""Exports as the window asks for them: a real engine, and a clean process that proves the file."""

from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest

from backend.engine.control import Control
from backend.engine.evaluate import StoppedError
from backend.engine.exports.form_names import FORM_ENDINGS, export_path
from backend.engine.exports.other_process import HelperError, OtherProcess, bytes_allowed
from backend.engine.exports.proof_samples import ProofSamples
from backend.engine.exports.prove import Prover, _sentence, differences_of
from backend.messages import EpochDone, Export, Exported, Progress, Refused, Stop
from backend.project import DataChoice
from backend.proof import ModelForm
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import convolution_project, training


def test_that_a_model_is_exported_and_proven_while_it_learns(
    engine: EngineAtWork, small_data: DataChoice, tmp_path: Path
) -> None:
    number = engine.send(training(convolution_project(), small_data, epochs=1_000_000))
    engine.hear_until(number, EpochDone)
    asked = engine.send(Export(str(tmp_path / "a"), "onnx"))
    exported = engine.last(asked)
    stopped = engine.send(Export(str(tmp_path / "b.onnx"), "onnx"))
    engine.hear_until(stopped, Progress)
    engine.ask(Stop(stopped))
    refused = engine.last(stopped)
    nowhere = engine.ask(Export(str(tmp_path / "none" / "a"), "keras"))
    engine.ask(Stop(number))
    engine.last(number)

    assert isinstance(exported, Exported), exported
    assert (exported.path, exported.form) == (str(tmp_path / "a.onnx"), "onnx")
    proof = exported.proof
    assert (proof.samples, proof.equal, proof.is_proven) == (100, 100, True)
    assert proof.reader.startswith("onnxruntime")
    assert proof.largest_difference == pytest.approx(0, abs=1e-4)
    assert str(proof.sentence).startswith("ONNX Runtime 1.")
    assert "100 of 100" in str(proof.sentence)
    card = Path(exported.card).read_text("utf-8")
    assert str(proof.sentence) in card
    assert "of 40 held-out samples (95 % interval" in card
    told = [str(event.what) for event in engine.said[asked] if isinstance(event, Progress)]
    assert told == ["Writing", "Proving: a clean process reads it and answers 100 samples"]

    assert isinstance(refused, Refused)
    assert "stopped" in str(refused.message)
    assert isinstance(nowhere, Refused)
    assert "there is no folder" in str(nowhere.message)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.onnx", "a.onnx.card.md"]


@pytest.mark.parametrize(
    ("program", "bounds", "sentence"),
    [
        ("raise SystemExit(7)", (60, 2**32), "ended by itself"),
        ("import sys; sys.stdin.read()", (0, 2**32), "more than 0 seconds"),
        ("import sys; sys.stdin.read()", (60, 1), "of memory"),
    ],
)
def test_that_a_helper_that_dies_hangs_or_grows_ends_in_a_sentence(
    program: str, bounds: tuple[float, int], sentence: str, tmp_path: Path
) -> None:
    with OtherProcess(["-I", "-c", program], tmp_path) as helper, pytest.raises(HelperError, match=sentence):
        helper.wait(Control(), *bounds)


def test_that_a_stopped_proof_ends_its_process(tmp_path: Path) -> None:
    control = Control()
    control.stop()
    program = ["-I", "-c", "import sys; sys.stdin.read()"]
    with OtherProcess(program, tmp_path) as helper, pytest.raises(StoppedError):
        helper.wait(control, 60, 2**32)
    assert helper.has_ended()


def test_that_a_file_that_cannot_be_read_is_told_by_the_proof(tmp_path: Path) -> None:
    (tmp_path / "a.onnx").write_bytes(b"no model")
    samples = ProofSamples({"input": np.zeros((3, 2), np.float32)}, "chance")
    with ExitStack() as within:
        prover = Prover("onnx", samples, tmp_path, 1, within)
        proof = prover.prove(tmp_path / "a.onnx", [np.zeros((3, 2))], 1e-6, Control())
    assert (proof.samples, proof.equal, proof.largest_difference, proof.is_proven) == (3, 0, None, False)
    assert "could not read the file" in str(proof.sentence)


def test_that_a_network_that_answers_no_numbers_proves_nothing(tmp_path: Path) -> None:
    nothing = np.full((3, 2), np.nan)
    np.savez(tmp_path / "answers.npz", y0=nothing)
    samples = ProofSamples({"input": np.zeros((3, 2), np.float32)}, "chance")
    with ExitStack() as within:
        prover = Prover("onnx", samples, tmp_path, 1, within)
        proof = prover._compared("onnxruntime 1", [nothing], 1e-6)
    assert not proof.is_proven
    assert "answers nothing that is a number" in str(proof.sentence)


def test_that_a_helper_leaves_memory_to_others() -> None:
    assert bytes_allowed(20, 10**9, free=2**40) == 4 * 2**30 + 20 * 10**9
    assert bytes_allowed(20, 10**9, free=10 * 10**9) == 8 * 10**9
    assert bytes_allowed(20, 10**9, free=0) == 2 * 2**30


def test_that_answers_are_compared_by_the_size_of_the_largest() -> None:
    live = [np.array([[100.0], [1.0], [np.nan], [np.inf]])]
    read = [np.array([[100.001], [1.0], [np.nan], [2.0]])]
    apart = differences_of(live, read)
    assert apart is not None
    assert apart[:3] == pytest.approx([1e-5, 0, 0])
    assert apart[3] == np.inf
    assert differences_of(live, [np.zeros((4, 2))]) is None


@pytest.mark.parametrize(
    ("given", "form", "made"),
    [
        ("a", "keras", "a.keras"),
        ("a.KERAS", "keras", "a.keras"),
        ("a.h5", "weights", "a.h5.weights.h5"),
        ("a.weights.h5", "weights", "a.weights.h5"),
        ("a", "saved-model", "a"),
        ("a.H5", "h5", "a.h5"),
        ("a.v2", "onnx", "a.v2.onnx"),
    ],
)
def test_that_a_path_gets_the_ending_of_its_form(given: str, form: ModelForm, made: str) -> None:
    assert export_path(given, form) == Path(made)
    assert str(export_path(given, form)).endswith(FORM_ENDINGS[form])


@pytest.mark.parametrize(
    ("largest", "words"),
    [
        (0.0, "is 0."),
        (6e-7, "is less than a millionth (6e-7)."),
        (2e-5, "is less than a thousandth (2e-5)."),
        (0.03, "is 3e-2."),
    ],
)
def test_that_a_small_difference_is_said_in_words(largest: float, words: str) -> None:
    said = str(_sentence("data", 100, 100, largest, "keras 3.15.1"))
    assert said.startswith("Keras 3.15.1 reads it and answers 100 of 100 samples of the data equally")
    assert said.endswith(words)
