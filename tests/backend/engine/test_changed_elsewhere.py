"""Our own files that are not as they were saved: damage is told from a change by another program."""

import hashlib
import random
import shutil
import zlib
from pathlib import Path

import h5py
import numpy as np
import pytest

from backend.engine.build import build_model, compile_model
from backend.engine.live_model import LiveModel
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.flipped_bit import _near, _strides_back, flipped_bit
from backend.engine.model_files.luggage import OPTIMIZER_STATE
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.seal import USER_BLOCK
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from tests.backend.engine.small import dense_project

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project, path = dense_project(), tmp_path_factory.mktemp("saved") / "a.h5"
    spec = model_spec(project.graph)
    network = build_model(spec, 1)
    compile_model(network, project.training)
    write_model(LiveModel(network, spec, project), path, keep_earlier=False)
    return path


@pytest.fixture
def copy(saved: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(saved, tmp_path / "a.h5"))


def test_that_a_file_as_it_was_saved_needs_no_word(saved: Path) -> None:
    assert read_model_file(saved).notes == ()


def test_that_a_file_packed_anew_by_another_program_opens_with_a_word(copy: Path) -> None:
    data = copy.read_bytes()
    copy.write_bytes(data[USER_BLOCK:])  # as programs do that know no user block
    (note,) = read_model_file(copy).notes
    assert "not byte for byte as NetSketch saved it" in str(note)
    with h5py.File(copy, "r+") as file:
        file.attrs["comment"] = "seen by me"
    (note,) = read_model_file(copy).notes
    assert "are as they were" in str(note)
    assert not read_model_file(copy).is_changed


def test_that_weights_set_elsewhere_are_told_by_their_layer(copy: Path) -> None:
    with h5py.File(copy, "r+") as file:
        weights = file["model_weights/dense"]
        name = next(key for key in weights.attrs["weight_names"] if "bias" in str(key))
        weights[name][...] = np.linspace(0, 1, 16)
    file = read_model_file(copy)
    (note,) = file.notes
    assert "changed elsewhere" in str(note)
    assert "“dense”" in str(note)
    np.testing.assert_allclose(file.weights["dense"][1], np.linspace(0, 1, 16), rtol=1e-6)


def test_that_numbers_of_the_optimizer_set_elsewhere_are_told_as_its_memory(copy: Path) -> None:
    def set_anew(_name: str, item: object) -> None:
        if isinstance(item, h5py.Dataset):
            item[...] = 7

    with h5py.File(copy, "r+") as file:
        file[OPTIMIZER_STATE].visititems(set_anew)
    file = read_model_file(copy)
    assert "what its optimizer remembers is other now" in str(file.notes[0])
    assert file.is_changed


def test_that_a_single_bit_of_a_weight_is_damage_and_no_change(copy: Path) -> None:
    with h5py.File(copy, "r+") as file:
        dataset = file["model_weights/dense/dense/kernel"]
        dataset[3, 4] = (dataset[3:4, 4].view(np.uint32) ^ np.uint32(1 << 5)).view(np.float32)[0]
    with pytest.raises(ModelFileError, match="damaged"):
        read_model_file(copy)


def test_that_each_flipped_bit_of_many_is_damage(saved: Path, tmp_path: Path) -> None:
    data, chance = saved.read_bytes(), random.Random(4)
    places = [chance.randrange(len(data)) for _ in range(40)] + [chance.randrange(4000) for _ in range(40)]
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        (tmp_path / "a.h5").write_bytes(flipped)
        with pytest.raises(ModelFileError, match=r"damaged|not a model file"):
            read_model_file(tmp_path / "a.h5")


def test_that_a_file_of_before_there_were_digests_is_damaged_by_any_change(copy: Path) -> None:
    with h5py.File(copy, "r+") as file:
        del file.attrs["netsketch_digests"]
    with pytest.raises(ModelFileError, match="damaged"):
        read_model_file(copy)


@pytest.mark.parametrize("length", [1, 4095, 4096, 4097, 30_000])
def test_that_the_place_of_a_flipped_bit_is_found(length: int) -> None:
    chance = random.Random(length)
    data = chance.randbytes(length)
    sums = zlib.crc32(data), hashlib.sha256(data).hexdigest()
    for place in (0, length // 2, length - 1):
        flipped = bytearray(data)
        flipped[place] ^= 1 << 6
        assert flipped_bit(bytes(flipped), *sums) == (place, 6)
    flipped = bytearray(data)
    flipped[0] ^= 3
    assert flipped_bit(bytes(flipped), *sums) is None


def test_that_what_is_the_same_for_all_bytes_is_computed_once() -> None:
    data = bytes(range(256)) * 20
    for place in (0, 1, 2600, len(data) - 1):
        other = bytearray(data)
        other[place] ^= 8
        assert flipped_bit(bytes(other), zlib.crc32(data), hashlib.sha256(data).hexdigest()) == (place, 3)
    assert flipped_bit(b"", zlib.crc32(b"a"), "") is None
    assert flipped_bit(b"b", zlib.crc32(b"a"), hashlib.sha256(b"a").hexdigest()) is None
    assert (_near.cache_info().misses, _strides_back.cache_info().misses) == (1, 1)
