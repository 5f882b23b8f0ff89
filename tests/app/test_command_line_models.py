"""`netsketch export` of a trained model: which ending means what, and what is printed of the proof."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.command_line_models import export_model, form_of
from app.command_line_output import Output
from backend.messages import Event, Export, Exported, Progress
from backend.proof import ModelForm, Proof
from backend.wording import UserError, say

PROOF = Proof(100, 100, 1e-7, "onnxruntime 1", say("All are equal."))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.h5", "h5"),
        ("a.HDF5", "h5"),
        ("a.weights.h5", "weights"),
        ("a.keras", "keras"),
        ("a.tflite", "litert"),
        ("a.onnx", "onnx"),
        ("a", "saved-model"),
        ("a.py", None),
        ("a.md", None),
    ],
)
def test_that_the_ending_says_the_form(name: str, form: ModelForm | None) -> None:
    assert form_of(Path(name)) == form


def told(proof: Proof, as_json: bool, monkeypatch: pytest.MonkeyPatch, **more: Any) -> int:
    """Export with an engine that says so; returns the exit status."""

    def export(request: Export, model: object, control: object, emit: Callable[[Event], None]) -> Exported:
        emit(Progress(say("Writing"), 0, 0))
        if "refusal" in more:
            raise UserError(more["refusal"])
        return Exported(request.path, request.form, proof, "a.onnx.card.md")

    monkeypatch.setitem(sys.modules, "backend.engine.exports.export", SimpleNamespace(export=export))
    return export_model(SimpleNamespace(), Path("a.onnx"), "onnx", Output(as_json))  # type: ignore[arg-type]


def test_that_the_proof_is_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(PROOF, False, monkeypatch) == 0
    assert capsys.readouterr().out == ("The model is in a.onnx\nAll are equal.\nIts card is in a.onnx.card.md\n")


def test_that_machines_get_the_proof_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(PROOF, True, monkeypatch) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["proof"] == {
        "samples": 100,
        "equal": 100,
        "largest_difference": 1e-7,
        "reader": "onnxruntime 1",
        "sentence": "All are equal.",
    }
    assert document["form"] == "onnx"
    assert document["file"] == str(Path.cwd() / "a.onnx")


def test_that_what_is_not_proven_ends_with_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(Proof(100, 99, 0.5, "keras 3", say("Only 99 are equal.")), False, monkeypatch) == 1
    assert "Only 99 are equal." in capsys.readouterr().out
    with pytest.raises(UserError, match="not known there"):
        told(PROOF, False, monkeypatch, refusal=say("It is not known there."))
