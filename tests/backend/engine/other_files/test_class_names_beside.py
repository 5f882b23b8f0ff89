"""A file beside a model may say what its answers are called; what does not fit is left alone."""

from pathlib import Path

import keras
import pytest

from backend.engine.model_files.read_any import read_any
from backend.project import Preparation

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


@pytest.fixture(scope="module")
def model_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Three answers, the network of another program within."""
    layers = keras.layers
    seen = keras.Sequential(
        [keras.Input((8, 8, 3)), layers.Conv2D(2, 3, name="Conv1"), layers.BatchNormalization(name="bn_Conv1")],
        name="seen",
    )
    network = keras.Sequential([keras.Input((8, 8, 3)), seen, layers.Flatten(), layers.Dense(3, "softmax")])
    path = tmp_path_factory.mktemp("camera") / "keras_model.h5"
    network.save(path)
    return path.read_bytes()


@pytest.fixture
def model(tmp_path: Path, model_bytes: bytes) -> Path:
    path = tmp_path / "keras_model.h5"
    path.write_bytes(model_bytes)
    return path


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("labels.txt", "0 daisy\n1 red rose\n2 7 up\n", ("daisy", "red rose", "7 up")),
        ("labels.txt", "daisy\nrose\n\ntulip", ("daisy", "rose", "tulip")),
        ("labels.txt", "3\n5\n8\n", ("3", "5", "8")),
        ("keras_model_labels.txt", "\ufeffStuhl\r\nTisch\r\nTür\r\n", ("Stuhl", "Tisch", "Tür")),
        ("class_names.txt", "1 daisy\n2 rose\n3 tulip\n", ("1 daisy", "2 rose", "3 tulip")),
    ],
)
def test_that_the_lines_beside_a_model_name_its_classes(
    model: Path, name: str, text: str, names: tuple[str, ...]
) -> None:
    (model.parent / name).write_text(text, encoding="utf-8")
    file = read_any(model)
    assert file.classes == names
    assert any(name in str(note.values) for note in file.notes)


@pytest.mark.parametrize(
    "content",
    [b"daisy\nrose\n", b"daisy\nrose\nrose\n", b"\xff\xfe\x00\x01", b"", b"a\n" * 100_000],
    ids=["too few", "one twice", "no text", "empty", "very long"],
)
def test_that_lines_which_do_not_fit_are_left_alone(model: Path, content: bytes) -> None:
    (model.parent / "labels.txt").write_bytes(content)
    assert read_any(model).classes == ()


def test_that_a_folder_of_that_name_is_left_alone(model: Path) -> None:
    (model.parent / "labels.txt").mkdir()
    assert read_any(model).classes == ()


def test_that_what_is_invisible_in_a_name_can_be_seen(model: Path) -> None:
    (model.parent / "labels.txt").write_text("da\u202eisy\nrose\ntulip", encoding="utf-8")
    assert read_any(model).classes[0] == "da·isy"


def test_that_a_known_network_within_says_which_numbers_it_takes(model: Path) -> None:
    expected = Preparation(kind="plain", height=8, width=8, channels=3, scale="-1 to 1")
    assert read_any(model).project.preparation == expected
