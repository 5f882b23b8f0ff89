"""Choosing data, describing it, loading it, and holding a part of it out."""

from pathlib import Path

import numpy as np
import pytest

from backend.data.catalogue import DATASETS
from backend.data.errors import DataError, UnknownDataError
from backend.data.facts import describe
from backend.data.load import Dataset, data_choice_from_text, load, split
from backend.project import DataChoice, DataFacts
from tests.backend.data.digit_files import write_digit_file


@pytest.mark.parametrize("name", [name for name in DATASETS if name != "my-drawings"])
def test_that_every_data_set_of_the_catalogue_is_described_without_a_network(name: str) -> None:
    facts = describe(DataChoice(name=name))
    assert facts.title
    assert len(facts.classes) >= 2
    assert facts.training_samples > 0 < facts.test_samples
    assert (facts.kind == "rows") == (len(facts.columns) > 0)
    if facts.kind == "rows":
        assert facts.sample_shape == (len(facts.columns),)
    else:
        assert facts.sample_shape == (28, 28, 1)


def test_that_mnist_is_known_before_it_is_there() -> None:
    facts = describe(DataChoice(name="mnist"))
    assert (facts.training_samples, facts.test_samples) == (60_000, 10_000)


def test_that_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(UnknownDataError, match=r"“mnst”.*starter-digits, mnist"):
        data_choice_from_text("mnst")
    with pytest.raises(UnknownDataError):
        describe(DataChoice(name="mnst"))
    with pytest.raises(UnknownDataError):
        load(DataChoice(name="mnst"))


def test_that_names_and_paths_are_told_apart(tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "mine.npz")
    assert data_choice_from_text("mnist") == DataChoice(name="mnist")
    assert data_choice_from_text(str(path)) == DataChoice(name="file", path=str(path))


def test_that_a_path_is_kept_whole_wherever_the_app_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_digit_file(tmp_path / "mine.npz")
    monkeypatch.chdir(tmp_path)
    assert data_choice_from_text("mine.npz").path == str(tmp_path / "mine.npz")


def test_that_a_chosen_file_is_loaded(tmp_path: Path) -> None:
    choice = data_choice_from_text(str(write_digit_file(tmp_path / "mine.npz")))
    data = load(choice)
    assert data.facts == describe(choice)
    assert data.x_train.shape == (30, 8, 8, 1)


def test_that_a_file_choice_without_a_path_is_a_sentence() -> None:
    with pytest.raises(DataError, match="No data is chosen"):
        describe(DataChoice(name="file"))


def _numbered(count: int) -> Dataset:
    x = np.arange(count, dtype=np.float32).reshape(count, 1, 1, 1)
    facts = DataFacts("numbers", (1, 1, 1), ("0", "1"), count, 0)
    return Dataset(x, np.arange(count), x[:0], np.arange(0), facts)


@pytest.mark.parametrize(
    ("count", "share", "kept"), [(10, 0.2, 8), (10, 0.0, 10), (7, 0.5, 3), (28_000, 0.2, 22_400), (10, 0.7, 3)]
)
def test_that_the_last_share_is_held_out(count: int, share: float, kept: int) -> None:
    (x, y), (x_held, y_held) = split(_numbered(count), share)
    assert y.tolist() == list(range(kept))
    assert y_held.tolist() == list(range(kept, count))
    np.testing.assert_array_equal(x[:, 0, 0, 0], y)
    np.testing.assert_array_equal(x_held[:, 0, 0, 0], y_held)
