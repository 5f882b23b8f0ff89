"""My drawings as data: alone, added to other data, or mixed evenly with it."""

import msgspec
import numpy as np
import pytest

from backend.data.errors import DataError
from backend.data.facts import describe
from backend.data.held_out import held_out
from backend.data.load import data_choice_from_text, load
from backend.my_drawings.mixing import LEAST_EVENLY, MOST_TESTED
from backend.my_drawings.samples import Taker
from backend.project import DataChoice, MyDrawings, Preparation
from tests.backend.my_drawings.kept import keep_seven

ALONE = DataChoice(name="my-drawings")


def starter(way: MyDrawings) -> DataChoice:
    return DataChoice(my_drawings=way)


def test_that_they_can_be_chosen_by_name() -> None:
    keep_seven("7")
    keep_seven("1", 120)
    assert data_choice_from_text("my-drawings") == ALONE
    facts = describe(ALONE)
    assert facts.classes == tuple("0123456789")
    assert (facts.sample_shape, facts.training_samples, facts.test_samples) == ((28, 28, 1), 2, 0)
    dataset = load(ALONE)
    assert sorted(dataset.y_train) == [1, 7]
    (_, learnt), (_, held) = held_out(dataset, msgspec.structs.replace(ALONE, validation=0.5))
    assert (len(learnt), len(held)) == (1, 1)


def test_that_classes_that_are_no_digits_are_those_seen() -> None:
    keep_seven("Sandal")
    keep_seven("Bag")
    assert describe(ALONE).classes == ("Bag", "Sandal")


def test_that_without_drawings_one_sentence_says_what_to_do() -> None:
    for ask in (lambda: describe(ALONE), lambda: load(ALONE), lambda: load(starter("even"))):
        with pytest.raises(DataError, match="Draw on the Test page"):
            ask()
    # Nothing to add is no reason not to train.
    assert load(starter("all")).facts == describe(DataChoice())


def test_that_added_drawings_are_learnt_from_and_never_held_out() -> None:
    keep_seven("7")
    keep_seven("Sandal")
    plain, added = load(DataChoice()), load(starter("all"))
    assert added.facts == describe(starter("all"))
    assert added.facts.training_samples == len(added.x_train) == len(plain.x_train) + 1
    (x, y), (x_held, _) = held_out(added, starter("all"))
    assert y[0] == 7
    np.testing.assert_array_equal(x_held[-1], plain.x_train[-1])
    assert len(x) + len(x_held) == len(added.x_train)


def test_that_evenly_mixed_few_drawings_count_as_much_as_many_samples() -> None:
    for size in (100, 120, 140):
        keep_seven("7", size)
    even = load(starter("even"))
    drawn = 3 * -(-LEAST_EVENLY // 3)
    assert even.facts == describe(starter("even"))
    assert len(even.x_train) == 2 * drawn
    assert (even.y_train[:drawn] == 7).all()
    assert np.bincount(even.y_train[drawn:], minlength=10).min() > 0
    assert len(even.x_test) == MOST_TESTED


def test_that_they_are_prepared_anew_for_another_network() -> None:
    keep_seven()
    taker = Taker(Preparation("plain", 20, 16, 3), ("5", "7"))
    dataset = load(ALONE, taker=taker)
    assert dataset.x_train.shape == (1, 20, 16, 3)
    assert dataset.facts.classes == ("5", "7")
    assert dataset.y_train.tolist() == [1]


@pytest.mark.parametrize("name", ["iris", "xor"])
def test_that_rows_of_numbers_and_drawings_do_not_mix(name: str) -> None:
    keep_seven()
    choice = DataChoice(name=name, my_drawings="all")
    for ask in (describe, load):
        with pytest.raises(DataError, match="cannot be added"):
            ask(choice)
