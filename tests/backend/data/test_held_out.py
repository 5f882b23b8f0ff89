"""What is held out to check on the network, in all three ways, and what is refused."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.data.errors import DataError
from backend.data.held_out import held_out, kept_for, refusal
from backend.data.load import Dataset, load
from backend.project import DataChoice, DataFacts
from tests.backend.data.digit_files import digit_arrays, write_digit_file


@pytest.fixture
def choice(tmp_path: Path) -> DataChoice:
    return DataChoice("file", str(write_digit_file(tmp_path / "mine.npz")))


def _with_file(choice: DataChoice, path: Path) -> DataChoice:
    return msgspec.structs.replace(choice, validation_from="file", validation_path=str(path))


def _refused(choice: DataChoice) -> str:
    """The sentence, which is the same before the training and in it."""
    dataset = load(choice)
    with pytest.raises(DataError) as refused:
        held_out(dataset, choice)
    assert refusal(dataset.facts, choice) == refused.value.message
    return str(refused.value)


def test_that_the_last_share_is_held_out(choice: DataChoice) -> None:
    dataset = load(choice)
    (x, y), (x_held, y_held) = held_out(dataset, msgspec.structs.replace(choice, validation=0.2))
    assert (len(x), len(x_held)) == (24, 6)
    np.testing.assert_array_equal(np.concatenate([x, x_held]), dataset.x_train)
    np.testing.assert_array_equal(np.concatenate([y, y_held]), dataset.y_train)


def test_that_with_the_test_part_all_of_the_training_part_is_trained_with(choice: DataChoice) -> None:
    dataset = load(choice)
    wanted = msgspec.structs.replace(choice, validation_from="test")
    (x, y), (x_held, y_held) = held_out(dataset, wanted)
    assert refusal(dataset.facts, wanted) is None
    assert x is dataset.x_train
    assert y is dataset.y_train
    assert x_held is dataset.x_test
    assert y_held is dataset.y_test


def test_that_the_training_part_of_a_file_of_its_own_is_held_out(choice: DataChoice, tmp_path: Path) -> None:
    other = digit_arrays(train=12)
    wanted = _with_file(choice, write_digit_file(tmp_path / "other.npz", **other))
    dataset = load(choice)
    (x, _y), (x_held, y_held) = held_out(dataset, wanted)
    assert refusal(dataset.facts, wanted) is None
    assert len(x) == 30
    np.testing.assert_allclose(x_held[np.arange(12)][..., 0] * 255, other["x_train"], atol=1e-4)
    assert y_held.tolist() == other["y_train"].tolist()


def test_that_a_file_with_fewer_of_the_classes_will_do(choice: DataChoice, tmp_path: Path) -> None:
    two = (np.arange(30) % 2).astype(np.uint8)
    wanted = _with_file(choice, write_digit_file(tmp_path / "two.npz", y_train=two, y_test=two[:10]))
    _, (_, labels) = held_out(load(choice), wanted)
    assert labels.tolist() == two.tolist()


def test_that_classes_in_another_order_are_found_by_their_names(choice: DataChoice, tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "other.npz")
    own = load(choice)
    turned = Dataset(
        own.x_train,
        own.y_train,
        own.x_test,
        own.y_test,
        msgspec.structs.replace(own.facts, classes=("2", "1", "0")),
    )
    _, (_, labels) = held_out(turned, _with_file(choice, path))
    assert labels.tolist() == [2 - number for number in digit_arrays()["y_train"].tolist()]


def test_that_numbers_in_a_file_stand_for_named_classes(choice: DataChoice, tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "other.npz")
    own = load(choice)
    names = msgspec.structs.replace(own.facts, classes=("shirt", "shoe", "bag"))
    named = Dataset(own.x_train, own.y_train, own.x_test, own.y_test, names)
    _, (_, labels) = held_out(named, _with_file(choice, path))
    assert labels.tolist() == digit_arrays()["y_train"].tolist()


def test_that_data_without_a_test_part_says_so(tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "bare.npz", x_test=None, y_test=None)
    wanted = DataChoice("file", str(path), validation_from="test")
    assert _refused(wanted) == "The data bare has no test part to check the network on."


def test_that_no_file_is_a_sentence(choice: DataChoice) -> None:
    assert "No file is chosen yet" in _refused(msgspec.structs.replace(choice, validation_from="file"))


@pytest.mark.parametrize("name", ["gone.npz", "no\0name.npz"])
def test_that_a_file_that_is_not_there_is_a_sentence(choice: DataChoice, tmp_path: Path, name: str) -> None:
    assert name.split("\0")[0] in _refused(_with_file(choice, tmp_path / name))


def test_that_a_file_that_cannot_be_read_is_a_sentence(choice: DataChoice, tmp_path: Path) -> None:
    path = tmp_path / "notes.npz"
    path.write_text("not arrays at all")
    assert "notes.npz" in _refused(_with_file(choice, path))


def test_that_samples_of_another_shape_are_refused(choice: DataChoice, tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "wide.npz", **digit_arrays(side=9))
    assert _refused(_with_file(choice, path)) == (
        "The samples of “wide.npz” are 9 × 9 × 1, but those of the data are 8 × 8 × 1."
    )


def test_that_a_class_the_data_does_not_have_is_refused(choice: DataChoice, tmp_path: Path) -> None:
    four = (np.arange(30) % 4).astype(np.uint8)
    path = write_digit_file(tmp_path / "four.npz", y_train=four)
    assert _refused(_with_file(choice, path)) == "“four.npz” has the class “3”, which the data does not have."


def test_that_classes_do_not_check_a_network_for_numbers(choice: DataChoice, tmp_path: Path) -> None:
    numbers = DataFacts("prices", (8, 8, 1), (), 30, 10)
    message = refusal(numbers, _with_file(choice, write_digit_file(tmp_path / "other.npz")))
    assert str(message) == "“other.npz” has classes, but the data has numbers."


def test_that_a_file_that_was_mended_is_looked_at_again(choice: DataChoice, tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "other.npz", **digit_arrays(side=9))
    wanted, facts = _with_file(choice, path), load(choice).facts
    assert refusal(facts, wanted) is not None
    write_digit_file(path)
    assert refusal(facts, wanted) is None


def test_that_other_data_keeps_the_way_that_fits_it_and_else_takes_the_share(
    choice: DataChoice, tmp_path: Path
) -> None:
    facts = load(choice).facts
    fitting = _with_file(choice, write_digit_file(tmp_path / "other.npz"))
    assert kept_for(fitting, facts) == fitting
    wide = msgspec.structs.replace(facts, sample_shape=(9, 9, 1))
    assert kept_for(fitting, wide) == msgspec.structs.replace(fitting, validation_from="share")
    test_part = msgspec.structs.replace(choice, validation_from="test")
    assert kept_for(test_part, facts) == test_part
    bare = msgspec.structs.replace(facts, test_samples=0)
    assert kept_for(test_part, bare).validation_from == "share"
