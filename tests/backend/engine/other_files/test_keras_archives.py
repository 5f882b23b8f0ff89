"""Archives of Keras 3 (`.keras`) are read part by part within bounds, without Keras' own loader."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest

from app.command_line import main
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_archive import archive_contents, read_archive
from backend.engine.model_files.open import open_model
from backend.engine.model_files.read_any import read_any

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


@pytest.fixture(scope="module")
def theirs() -> keras.Model:
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(3, 3, activation="relu", name="seen"),
            layers.BatchNormalization(),
            layers.Reshape((18, 6)),
            layers.TimeDistributed(layers.Dense(2)),
            layers.Flatten(),
            layers.Dense(4, "softmax"),
        ],
        name="theirs",
    )
    model.compile(
        keras.optimizers.Nadam(0.003), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"]
    )
    model.train_on_batch(np.zeros((2, 8, 8, 1)), np.zeros(2))
    return model


@pytest.fixture(scope="module")
def parts(theirs: keras.Model, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = tmp_path_factory.mktemp("archive") / "theirs.keras"
    theirs.save(path)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, parts: Mapping[str, bytes], **changed: bytes | None) -> Path:
    """An archive of these parts, some changed or left out; names have `_` where a dot is no name of Python."""
    names = {"config": "config.json", "metadata": "metadata.json", "weights": "model.weights.h5"}
    held: dict[str, bytes | None] = {**parts, **{names.get(key, key): value for key, value in changed.items()}}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def test_that_an_archive_opens_with_equal_answers_and_goes_on_learning_where_it_was(
    theirs: keras.Model, parts: dict[str, bytes], tmp_path: Path
) -> None:
    opened = open_model(packed(tmp_path / "theirs.keras", parts))
    pictures = np.random.default_rng(1).random((5, 8, 8, 1), np.float32)
    answers = next(iter(opened.model.answer_arrays({opened.model.spec.inputs[0]: pictures}).values()))
    np.testing.assert_allclose(answers, theirs.predict(pictures, verbose=0), atol=1e-6)
    training = opened.model.project.training
    assert training.optimizer == "nadam"
    assert training.learning_rate == pytest.approx(0.003)
    assert training.loss == "sparse_categorical_crossentropy"
    assert opened.origin == f"Keras {keras.__version__}"
    assert opened.taken == "copy"
    (note,) = opened.notes
    assert "numbers from 0 to 1 are a guess" in str(note)
    for ours, their in zip(opened.model.network.optimizer.variables, theirs.optimizer.variables, strict=True):
        np.testing.assert_array_equal(ours.numpy(), their.numpy())


def test_that_an_archive_is_known_by_what_it_is_not_by_its_name(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = packed(tmp_path / "really.h5", parts)
    assert [layer.kind for layer in read_any(path).spec.layers][:2] == ["Input", "Conv2D"]


def test_that_other_parts_stay_packed(parts: dict[str, bytes], tmp_path: Path) -> None:
    aside = {"assets/../../evil": b"x", "/absolute": b"x", "assets/words.txt": b"\0" * 10_000_000}
    assert read_archive(packed(tmp_path / "m.keras", {**parts, **aside})).spec.layers


def refusal(path: Path) -> str:
    with pytest.raises(ModelFileError, match=path.name) as refused:
        read_any(path)
    return str(refused.value)


def test_that_an_archive_without_a_model_or_weights_is_refused(parts: dict[str, bytes], tmp_path: Path) -> None:
    assert "not a Keras model" in refusal(packed(tmp_path / "other.keras", parts, config=None))
    assert "no weights" in refusal(packed(tmp_path / "bare.keras", parts, weights=None))


def test_that_a_part_that_unpacks_to_far_more_is_not_unpacked(parts: dict[str, bytes], tmp_path: Path) -> None:
    bomb = packed(tmp_path / "bomb.keras", parts, config=b" " * 30_000_000)
    assert "far more than it can" in refusal(bomb)
    heavy = packed(tmp_path / "heavy.keras", parts, weights=b"\0" * 50_000_000)
    assert "far more than it can" in refusal(heavy)


def test_that_a_part_whose_size_is_a_lie_is_found_out(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = packed(tmp_path / "lie.keras", parts, config=b" " * 30_000_000)
    content = path.read_bytes()
    true, small = (30_000_000).to_bytes(4, "little"), (4_000).to_bytes(4, "little")
    assert true in content
    path.write_bytes(content.replace(true, small))
    refusal(path)


def test_that_one_name_twice_is_refused(parts: dict[str, bytes], tmp_path: Path) -> None:
    path = packed(tmp_path / "twice.keras", parts)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("config.json", "{}")
    assert "entangled" in refusal(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_that_an_archive_that_was_cut_off_is_refused(
    share: float, parts: dict[str, bytes], tmp_path: Path
) -> None:
    content = packed(tmp_path / "m.keras", parts).read_bytes()
    (tmp_path / "cut.keras").write_bytes(content[: int(share * len(content))])
    assert "damaged" in refusal(tmp_path / "cut.keras")


def test_that_a_flipped_bit_is_found_by_the_archive(parts: dict[str, bytes], tmp_path: Path) -> None:
    content = bytearray(packed(tmp_path / "m.keras", parts).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "flipped.keras").write_bytes(content)
    assert "damaged" in refusal(tmp_path / "flipped.keras")


def test_that_code_and_nonsense_in_it_are_refused(parts: dict[str, bytes], tmp_path: Path) -> None:
    config: dict[str, Any] = json.loads(parts["config.json"])
    config["config"]["layers"][2]["class_name"] = "Lambda"
    with pytest.raises(ModelFileError, match="program code"):
        read_any(packed(tmp_path / "code.keras", parts, config=json.dumps(config).encode()))
    refusal(packed(tmp_path / "list.keras", parts, config=b"[]"))
    refusal(packed(tmp_path / "bytes.keras", parts, config=b"\xff\xfe"))
    refusal(packed(tmp_path / "text.keras", parts, weights=b"no weights at all"))
    refusal(packed(tmp_path / "locked.keras", parts, metadata=b"{"))


def test_that_weights_that_do_not_belong_to_it_are_refused(parts: dict[str, bytes], tmp_path: Path) -> None:
    held = io.BytesIO(parts["model.weights.h5"])
    with h5py.File(held, "r+") as file:
        del file["layers/dense"]
    assert "other layers" in refusal(packed(tmp_path / "other.keras", parts, weights=held.getvalue()))


def test_that_weights_of_a_model_within_the_model_are_found_by_the_way_to_them(tmp_path: Path) -> None:
    layers = keras.layers
    inner = keras.Sequential(
        [
            keras.Input((4,)),
            layers.Dense(6, name="zz"),
            layers.BatchNormalization(name="mm"),
            layers.Dense(3, name="aa"),
        ],
        name="inner",
    )
    model = keras.Sequential([keras.Input((4,)), inner, layers.Dense(2, name="last")])
    model.save(tmp_path / "nested.keras")
    contents = archive_contents(tmp_path / "nested.keras")
    assert contents.array_names["last"] == ("last/0", "last/1")
    held = dict(zip(contents.array_names["inner"], contents.layers["inner"], strict=True))
    assert list(held) == [f"inner/zz/{n}" for n in (0, 1)] + [f"inner/mm/{n}" for n in range(4)] + [
        f"inner/aa/{n}" for n in (0, 1)
    ]
    np.testing.assert_array_equal(held["inner/aa/0"], inner.get_layer("aa").kernel.numpy())


def test_that_the_command_line_takes_archives(
    parts: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = packed(tmp_path / "theirs.keras", parts)
    assert main(["check", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [layer["kind"] for layer in told["layers"]][:2] == ["Input", "Conv2D"]
    assert main(["export", str(path), "--to", str(tmp_path / "theirs.py")]) == 0
    assert "layers.Conv2D(3" in (tmp_path / "theirs.py").read_text(encoding="utf-8")
    assert main(["train", str(path)]) == 2


def some_steps() -> list[Any]:
    """Layers whose weights an archive keeps by classes and numbers: sorted by name they would be mixed up."""
    layers = keras.layers
    cells = [layers.SimpleRNNCell(4) for _ in range(11)]
    mixed = [layers.LSTMCell(4), layers.GRUCell(4)]
    inner = keras.Sequential([keras.Input((4,)), *(layers.Dense(4, "tanh") for _ in range(11))])
    odd = keras.Sequential([keras.Input((4,)), layers.LayerNormalization(), layers.BatchNormalization()])
    return [
        layers.TimeDistributed(inner),
        layers.TimeDistributed(odd),
        layers.RNN(cells, return_sequences=True),
        layers.RNN(mixed),
    ]


def test_that_weights_of_models_at_each_step_and_of_stacked_cells_go_to_their_layers(tmp_path: Path) -> None:
    model = keras.Sequential([keras.Input((3, 4)), *some_steps()])
    numbers = np.random.default_rng(2)
    for variable in model.weights:
        variable.assign(numbers.uniform(0.2, 0.9, variable.shape))
    model.save(tmp_path / "steps.keras")
    held = read_archive(tmp_path / "steps.keras").weights
    found = [array for arrays in held.values() for array in arrays]
    for ours, theirs in zip(found, model.weights, strict=True):
        np.testing.assert_array_equal(ours, theirs.numpy())
