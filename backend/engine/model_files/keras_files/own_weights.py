"""Finds the weights that a file holds for each of its layers, those of models within the model too."""

from collections import Counter
from collections.abc import Mapping, Sequence

from backend.engine.model_files.keras_files.blueprint import Arrays
from backend.engine.model_files.keras_files.pieces import FileLayer, Path

Names = Mapping[str, tuple[str, ...]]
"""What the file calls the arrays of each of its outermost layers."""


def arrays_of_layers(
    layers: Mapping[Path, FileLayer], stored: Mapping[str, Arrays], names: Names
) -> dict[Path, Arrays]:
    """The arrays of each layer of the file; raises `ValueError` where they are not shared out among them.

    `stored` has those of each outermost layer. Where the names are others than those of the layers, the order
    decides, as it does in Keras.
    """
    members: dict[str, list[Path]] = {}
    for path, layer in sorted(layers.items(), key=lambda item: item[1].place):
        members.setdefault(layer.stored[0], []).append(path)
    if not stored.keys() <= members.keys():
        expected = [name for name, paths in members.items() if any(_count(layers[path]) for path in paths)]
        if len(expected) != len(stored):
            raise ValueError("the weights are of other layers")
        names = {ours: names.get(theirs, ()) for ours, theirs in zip(expected, stored, strict=True)}
        stored = dict(zip(expected, stored.values(), strict=True))
    found: dict[Path, Arrays] = {}
    for name, arrays in stored.items():
        paths = members[name]
        if len(paths) == 1:
            found[paths[0]] = arrays
        else:
            found |= _shared_out([(path, layers[path]) for path in paths], arrays, names.get(name, ()))
    return found


def _count(layer: FileLayer) -> int:
    return layer.blueprint.trained + layer.blueprint.kept


def _shared_out(
    members: Sequence[tuple[Path, FileLayer]], arrays: Arrays, names: Sequence[str]
) -> dict[Path, Arrays]:
    """The arrays of a model within the model, by their names or else by their order."""
    by_name = _by_name(members, arrays, names)
    if by_name is not None:
        return by_name
    order = [(path, layer.blueprint.trained) for path, layer in members if layer.trainable]
    order += [(path, layer.blueprint.kept if layer.trainable else _count(layer)) for path, layer in members]
    if sum(count for _, count in order) != len(arrays):
        raise ValueError("the file holds another number of arrays for a model within the model")
    found: dict[Path, Arrays] = {}
    for path, count in order:
        found[path] = found.get(path, ()) + arrays[:count]
        arrays = arrays[count:]
    return {path: own for path, own in found.items() if own}


def _by_name(
    members: Sequence[tuple[Path, FileLayer]], arrays: Arrays, names: Sequence[str]
) -> dict[Path, Arrays] | None:
    """Each array to the layer whose name is in its name; nothing where that is not plain for all of them."""
    if len(names) != len(arrays):
        return None
    often = Counter(layer.stored[-1] for _, layer in members)
    known: dict[str, list[tuple[Path, Path]]] = {}
    for path, layer in members:
        # Most of Keras name only the layer itself, not the models that it lies in.
        inner = layer.stored[-1:] if often[layer.stored[-1]] == 1 else layer.stored[1:]
        known.setdefault(layer.stored[-1], []).append((path, inner))
    found: dict[Path, Arrays] = {}
    for array, name in zip(arrays, names, strict=True):
        parts = name.split("/")
        owners = [path for part in {*parts} for path, inner in known.get(part, ()) if _is_in(inner, parts)]
        if len(owners) != 1:
            return None
        found[owners[0]] = (*found.get(owners[0], ()), array)
    fits = all(len(found.get(path, ())) == _count(layer) for path, layer in members)
    return found if fits else None


def _is_in(inner: Path, parts: Sequence[str]) -> bool:
    """Whether all names of the layer stand among the parts of the array's name, in their order."""
    rest = iter(parts)
    return all(name in rest for name in inner)
