"""What a model card says, and that names from elsewhere do not become markup in it."""

from datetime import UTC, datetime

import msgspec

from backend.model_card import Measured, card_text, model_card
from backend.project import DataChoice, Project
from backend.proof import Proof
from backend.templates import template
from backend.wording import say

PROOF = Proof(100, 100, 1e-7, "keras 3", say("All {count} are equal.", count=100))
NOW = datetime(2026, 11, 27, 9, 5, tzinfo=UTC)


def text_of(project: Project, classes: tuple[str, ...], measured: Measured | None) -> str:
    card = model_card(project, classes, measured, {"loss": 0.5}, {"keras": "3.15.1"}, NOW)
    return card_text(card, project, "a.onnx", "ab" * 32, PROOF)


def test_that_a_card_says_what_the_model_is_and_how_good() -> None:
    text = text_of(template("mlp").project, tuple("0123456789"), Measured(0.9, 400, "held-out samples"))
    assert "# Multilayer perceptron" in text
    assert f"| SHA-256 | {'ab' * 32} |" in text
    assert "| Proof | All 100 are equal. |" in text
    assert "90.0% of 400 held-out samples (95 % interval: 86.7% to 92.6%)" in text
    assert "| Parameters | 101,770 |" in text
    assert "| Learnt from | Starter digits" in text
    assert "| Classes | 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 |" in text
    assert "2026-11-27 09:05 UTC" in text


def test_that_a_model_that_was_brought_along_does_not_claim_our_data() -> None:
    project = template("mlp").project
    card = model_card(project, (), None, {}, {}, NOW, knows_data=False)
    assert "| Learnt from | not known |" in card_text(card, project, "a.h5", "", PROOF)
    gone = msgspec.structs.replace(project, data=DataChoice("file", "/home/me/secret.npz"))
    assert "| Learnt from | a file of its own |" in text_of(gone, (), None)


def test_that_what_was_not_measured_is_said_so_and_names_stay_text() -> None:
    project = msgspec.structs.replace(template("xor").project, name="<b>\n# x | y")
    text = text_of(project, ("a|b", "`c`"), None)
    assert "| Accuracy | not measured |" in text
    assert text.startswith("# \\<b\\> \\# x \\| y\n")
    assert "| Classes | a\\|b, \\`c\\` |" in text
