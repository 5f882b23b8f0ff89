"""Reads the weights that Keras 3 (and tf.keras since 2.12) keeps by the structure of the model, not by names.

Each layer has a group called by its class and number ("dense", "dense_1"), in it a group `vars` with its arrays
"0", "1", …, and groups of the layers inside it (the cell of an LSTM). Needs no TensorFlow.
"""

import re
from collections.abc import Iterator

import h5py
import numpy as np

from backend.engine.model_files.layer_weights import Array, LayerWeights

_PLACES = ("layers", "_layer_checkpoint_dependencies")
"""Where the layers are: in Keras 3, and in tf.keras 2.12 to 2.15."""

AT_EACH_STEP = "layer"
"""Where `TimeDistributed` has what is done at each step."""

_NOT_LEARNT = frozenset({"seed_generator", "random_generator", "_dropout_layer", "_softmax"})
"""Parts whose numbers are no weights: the state of random numbers."""

_FIRST = ("forward_layer", "backward_layer", "query_dense", "_query_dense", "key_dense", "_key_dense")
_THEN = ("value_dense", "_value_dense", "output_dense", "_output_dense")
_ORDER = {name: place for place, name in enumerate((*_FIRST, *_THEN))}
"""In which order a layer counts the weights of the layers inside it."""


_WORDS = re.compile(r"(?<=.)(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])")
"""Where a new word begins in the name of a class."""

_NUMBER = re.compile(r"_([0-9]{1,9})\Z")


def holds_stored_layers(file: h5py.Group) -> bool:
    """Whether weights are kept here in that way."""
    return any(isinstance(file.get(place), h5py.Group) for place in _PLACES)


def stored_layers(file: h5py.Group) -> tuple[LayerWeights, ...]:
    """All layers of the model, those without weights too, in the order in which the file got them as far as known.

    HDF5 lists groups by name; where they lie tells better which came first, though it is no promise. The layers of
    a model within the model are stored as "sequential/dense", those of one that is done at each step of a sequence
    as "time_distributed/layer/dense".
    """
    return tuple(_layers(file, ""))


def _layers(file: h5py.Group, within: str) -> Iterator[LayerWeights]:
    layers = next(file[place] for place in _PLACES if isinstance(file.get(place), h5py.Group))
    groups = [key for key in layers if isinstance(layers[key], h5py.Group)]
    for key in sorted(groups, key=lambda key: _address(layers[key])):
        around = layers[key].get(AT_EACH_STEP)
        if holds_stored_layers(layers[key]):
            yield from _layers(layers[key], f"{within}{key}/")
        elif isinstance(around, h5py.Group) and holds_stored_layers(around):
            yield from _layers(around, f"{within}{key}/{AT_EACH_STEP}/")
        else:
            yield _layer(layers[key], f"{within}{key}")


def stored_optimizer(file: h5py.Group) -> tuple[Array, ...]:
    """What the optimizer remembered, in its own order."""
    group = file.get("optimizer")
    return _own_arrays(group) if isinstance(group, h5py.Group) else ()


def stored_names(classes: list[str]) -> list[str]:
    """What layers of these classes are called in such a file, in their order."""
    used: dict[str, int] = {}
    names = []
    for name in map(_snake_case, classes):
        names.append(f"{name}_{used[name]}" if name in used else name)
        used[name] = used.get(name, 0) + 1
    return names


def _snake_case(name: str) -> str:
    """Keras' own way: `BatchNormalization` is batch_normalization, `PReLU` p_re_lu, `Conv2D` conv2d."""
    return _WORDS.sub("_", name).lower()


def _layer(group: h5py.Group, key: str) -> LayerWeights:
    own = group.get("vars")
    called = own.attrs.get("name") if isinstance(own, h5py.Group) else None
    arrays = tuple(_arrays_within(group))
    return LayerWeights(called if isinstance(called, str) else key.rsplit("/", 1)[-1], arrays, (), key)


def _arrays_within(group: h5py.Group) -> Iterator[Array]:
    """The layer's own arrays, then those of the layers inside it.

    Cells one upon the other are numbered within their class; which class came first is told by where they lie.
    """
    yield from _own_arrays(group)
    inside = [key for key in group if key != "vars" and key not in _NOT_LEARNT]
    groups = [key for key in inside if isinstance(group[key], h5py.Group)]
    for key in sorted(groups, key=lambda key: (_ORDER.get(key, len(_ORDER)), _number(key), _address(group[key]))):
        yield from _arrays_within(group[key])


def _number(name: str) -> int:
    """Which of its class it is: 0 of "lstm_cell", 10 of "lstm_cell_10"."""
    found = _NUMBER.search(name)
    return int(found[1]) if found else 0


def _own_arrays(group: h5py.Group) -> tuple[Array, ...]:
    own = group.get("vars")
    if not isinstance(own, h5py.Group):
        return ()
    keys = sorted((key for key in own if key.isdecimal()), key=int)
    return tuple(np.asarray(own[key][()]) for key in keys)


def _address(group: h5py.Group) -> int:
    return int(h5py.h5o.get_info(group.id).addr)
