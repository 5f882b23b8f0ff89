"""How a network is to be taught: on which data, in which words, and where it cannot be."""

from collections.abc import Sequence

import msgspec
import pytest

from backend.my_drawings.plan import teaching_plan
from backend.my_drawings.store import read_drawings
from backend.project import DataChoice, Project
from backend.templates import template
from backend.wording import UserError
from tests.backend.my_drawings.kept import keep_seven

DIGITS = tuple("0123456789")
NETWORK = template("mlp").project


def plan(project: Project, classes: Sequence[str] = DIGITS, *candidates: DataChoice):  # type: ignore[no-untyped-def]
    return teaching_plan(project, classes, read_drawings().drawings, candidates or (DataChoice(),))


def test_that_the_plan_is_careful_and_says_so() -> None:
    keep_seven()
    keep_seven("Sandal")
    made = plan(NETWORK)
    assert (made.count, made.others) == (1, 1)
    assert made.data == DataChoice(validation_from="test", my_drawings="even")
    assert made.settings.learning_rate < NETWORK.training.learning_rate
    assert made.settings.loss == NETWORK.training.loss
    assert " ".join(map(str, made.sentences)) == (
        "It learns from your drawings (1), mixed with 256 samples of Starter digits, so that it does not forget "
        "those. Each drawing is shown 256 times an epoch. 5 epochs with a small learning rate of 0.0005."
    )


def test_that_data_that_must_be_fetched_is_passed_over_for_data_at_hand() -> None:
    keep_seven()
    assert plan(NETWORK, DIGITS, DataChoice(name="mnist"), DataChoice()).data.name == "starter-digits"
    assert plan(NETWORK, DIGITS, DataChoice(name="mnist")).data.name == "mnist"


def test_that_a_network_that_no_data_fits_learns_from_the_drawings_alone() -> None:
    keep_seven("seven")
    made = plan(NETWORK, ("one", "seven"))
    assert (made.data.name, made.data.my_drawings, made.data.validation) == ("my-drawings", "even", 0.0)
    assert "alone" in str(made.sentences[0])


def test_that_what_cannot_be_taught_is_told_in_one_sentence() -> None:
    with pytest.raises(UserError, match="no drawings yet"):
        plan(NETWORK)
    keep_seven("Sandal")
    with pytest.raises(UserError, match="class that this network knows"):
        plan(NETWORK)
    training = msgspec.structs.replace(NETWORK.training, loss="mean_squared_error")
    with pytest.raises(UserError, match="answers with a number"):
        plan(msgspec.structs.replace(NETWORK, training=training))
