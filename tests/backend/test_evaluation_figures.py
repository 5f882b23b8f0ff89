"""The figures of an evaluation, against numpy asked directly; and what becomes of them in a table."""

import csv
import io

import numpy as np
import pytest

from backend.evaluation_data import why_it_does_not_fit
from backend.evaluation_figures import accuracy_interval, class_figures, number_figures
from backend.evaluation_table import evaluation_table
from backend.messages import Evaluation
from backend.project import DataFacts, Project
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, chain, dense

NAMES = ("cat", "dog", "fox")


def classified() -> tuple[np.ndarray, np.ndarray, Evaluation]:
    generator = np.random.default_rng(2)
    labels = generator.integers(0, 3, 500)
    answers = np.where(generator.random(500) < 0.8, labels, generator.integers(0, 2, 500))
    confusion = [[int(((labels == i) & (answers == j)).sum()) for j in range(3)] for i in range(3)]
    accuracy = float((labels == answers).mean())
    return labels, answers, Evaluation(0.25, accuracy, 500, confusion, NAMES, labels, answers)


def test_that_the_interval_is_that_of_wilson() -> None:
    low, high = accuracy_interval(0.988, 10_000) or (0, 0)
    assert low == pytest.approx(0.98567, abs=1e-5)
    assert high == pytest.approx(0.98995, abs=1e-5)
    assert accuracy_interval(None, 10) is None
    assert accuracy_interval(1.0, 0) is None
    low, high = accuracy_interval(1.0, 20) or (0, 0)
    assert 0.8 < low < 0.9
    assert high == 1


def test_that_precision_and_recall_of_each_class_are_those_counted_one_by_one() -> None:
    labels, answers, told = classified()

    for number, figures in enumerate(class_figures(told.confusion, NAMES)):
        assert figures.label == NAMES[number]
        assert figures.count == (labels == number).sum()
        assert figures.recall == pytest.approx((answers[labels == number] == number).mean())
        assert figures.precision == pytest.approx((labels[answers == number] == number).mean())


def test_that_a_share_of_nothing_is_none() -> None:
    never_asked, never_answered = class_figures([[0, 0], [3, 0]], ("a",))

    assert (never_asked.recall, never_asked.precision) == (None, 0)
    assert (never_answered.recall, never_answered.precision) == (0, None)
    assert never_answered.label == "1"


def test_that_errors_of_numbers_are_those_of_their_formulas() -> None:
    generator = np.random.default_rng(4)
    true = generator.normal(20, 5, 300).astype(np.float32)
    said = (true + generator.normal(0, 2, 300)).astype(np.float32)

    told = number_figures(np.append(true, 1), np.append(said, np.nan))

    assert told is not None
    assert told.count == 300
    assert told.mean_error == pytest.approx(np.abs(said - true).mean(), rel=1e-5)
    assert told.root_mean_square == pytest.approx(np.sqrt(((said - true) ** 2).mean()), rel=1e-5)
    assert told.explained == pytest.approx(1 - ((said - true) ** 2).sum() / ((true - true.mean()) ** 2).sum())


def test_that_numbers_that_are_all_the_same_explain_nothing() -> None:
    told = number_figures(np.ones(4), np.array([1.0, 2.0, 1.0, 0.0]))
    assert told is not None
    assert told.explained is None
    assert number_figures(np.zeros(0), np.zeros(0)) is None


def test_that_the_table_of_classes_is_read_back_from_its_csv() -> None:
    labels, answers, told = classified()

    text = evaluation_table(told, NAMES).csv_text()

    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert [row["Class"] for row in rows] == list(NAMES)
    assert int(rows[0]["Answered dog"]) == ((labels == 0) & (answers == 1)).sum()
    assert float(rows[1]["Recall"]) == pytest.approx((answers[labels == 1] == 1).mean(), rel=1e-5)
    assert sum(int(row["Samples"]) for row in rows) == 500


def test_that_the_table_as_text_stands_in_columns_and_begins_with_the_whole() -> None:
    *_, told = classified()

    whole, classes = evaluation_table(told, ("猫", "dog", "fox")).plain_text().split("\n\n")

    lines = [line.rsplit(maxsplit=1) for line in whole.splitlines()]
    figures = {name.strip(): float(number) for name, number in lines}
    assert figures["Samples"] == 500
    assert figures["Accuracy"] == pytest.approx(told.accuracy, rel=1e-5)
    assert figures["Accuracy, low end of the 95 % interval"] < figures["Accuracy"]
    widths = {len(line) + line.count("猫") for line in classes.splitlines()}
    assert len(widths) == 1


def test_that_numbers_have_a_table_of_figures() -> None:
    true, said = np.array([1, 2, 3, 4], np.float32), np.array([1, 2, 3, 6], np.float32)
    told = Evaluation(1.0, None, 4, [], (), true, said)

    rows = dict(csv.reader(io.StringIO(evaluation_table(told, ()).csv_text()[1:])))

    assert rows["Mean absolute error"] == "0.5"
    assert rows["Root mean square error"] == "1"
    assert rows["R²"] == "0.2"
    assert "Accuracy" not in rows


def test_that_headings_can_be_in_another_language() -> None:
    *_, told = classified()
    table = evaluation_table(told, NAMES, lambda text: text.upper().replace("{NAME}", "{name}"))
    assert table.class_columns[:2] == ("CLASS", "SAMPLES")
    assert table.class_columns[-1] == "ANSWERED fox"


# Which data fits --------------------------------------------------------------------------------------------


def network() -> Project:
    return chain(PICTURE, FLATTEN, ANSWER)


@pytest.mark.parametrize(
    "facts",
    [
        DIGITS,
        DataFacts("Rows", (784,), tuple("0123456789"), 1, 1),
        DataFacts("Fewer", (28, 28, 1), tuple("012"), 1, 1),
        DataFacts("Some", (28, 28, 1), ("7", "3"), 1, 1),
    ],
)
def test_that_data_with_as_many_values_and_known_classes_fits(facts: DataFacts) -> None:
    assert why_it_does_not_fit(network(), tuple("0123456789"), facts) is None


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (
            DataFacts("Large", (32, 32, 3), tuple("0123456789"), 1, 1),
            "Large does not fit: its samples are 32 × 32 × 3",
        ),
        (DataFacts("Clothes", (28, 28, 1), ("Shirt", "Bag"), 1, 1), "the class “Shirt”"),
        (DataFacts("More", (28, 28, 1), tuple(str(one) for one in range(12)), 1, 1), "the class “10”"),
        (DataFacts("Prices", (28, 28, 1), (), 1, 1), "it holds numbers"),
    ],
)
def test_that_data_that_does_not_fit_says_why(facts: DataFacts, why: str) -> None:
    message = why_it_does_not_fit(network(), tuple("0123456789"), facts)
    assert message is not None
    assert why in str(message)


def test_that_an_open_length_fits_any_and_unnamed_classes_are_not_compared() -> None:
    steps = chain(("Input", {"shape": (None, 3)}), ("LSTM", {"units": 4}), dense(2))
    assert why_it_does_not_fit(steps, (), DataFacts("Steps", (7, 3), ("a", "b"), 1, 1)) is None
    assert why_it_does_not_fit(steps, (), DataFacts("Steps", (7, 4), ("a", "b"), 1, 1)) is not None
    assert why_it_does_not_fit(network(), (), DataFacts("Clothes", (28, 28, 1), ("Shirt", "Bag"), 1, 1)) is None
