"""What kind of layer weights of certain shapes belong to: one piece of a guessed network. Needs no TensorFlow."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.layer_weights import LayerWeights, shape_words
from backend.graph.model import ParameterValue
from backend.project_format.errors import tamed
from backend.wording import say


@dataclass(frozen=True, eq=False)
class Piece:
    """A layer that was recognized: its kind, and how many numbers (channels, features) go in and come out.

    `takes` and `gives` are `None` where any number passes through. `places` is along how many axes it slides, 0
    for layers that look at single rows of numbers, `None` where that does not matter.
    """

    name: str
    kind: str
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    weights: LayerWeights | None = None
    takes: int | None = None
    gives: int | None = None
    places: int | None = None

    @property
    def is_recurrent(self) -> bool:
        return self.kind in ("LSTM", "GRU", "SimpleRNN")


_WEIGHTLESS = (
    (r"global_?max_?pool", "GlobalMaxPooling"),
    (r"global_?(average_?|avg_?)?pool|(^|_)gap", "GlobalAveragePooling"),
    (r"average_?pool|avg_?pool|avgpool", "AveragePooling"),
    (r"pool", "MaxPooling"),
    (r"flatten", "Flatten"),
    (r"dropout", "Dropout"),
    (r"leaky_?re_?lu", "LeakyReLU"),
    (r"re_?lu", "ReLU"),
    (r"softmax", "Softmax"),
    (r"activation|sigmoid|tanh|(^|_)elu", "Activation"),
    (r"input", "Input"),
)
"""What layers without weights are by their names, as Keras and people call them; the first that fits."""


def weightless_piece(layer: LayerWeights) -> Piece | None:
    """What a layer without weights is, going by its name; `None` where that says nothing."""
    for name in (layer.name, layer.stored_as):
        for pattern, kind in _WEIGHTLESS:
            if re.search(pattern, name.lower()):
                return Piece(layer.name, kind)
    return None


def weighted_piece(layer: LayerWeights, follows_a_sequence: bool) -> Piece:
    """The layer that these weights belong to; raises `ModelFileError`, which names a layer that is not recognized.

    `follows_a_sequence` says that the next layer takes sequences: then a lone table may be an Embedding.
    """
    for recognize in _RECOGNIZERS:
        piece = recognize(layer)
        if piece is not None:
            return piece
    if len(layer.shapes) == 1 and len(layer.shapes[0]) == 2:
        rows, columns = layer.shapes[0]
        if follows_a_sequence:
            return _embedding(layer, rows, columns)
        return _dense(layer, rows, columns, use_bias=False)
    raise ModelFileError(
        tamed(
            say(
                "What kind of layer “{layer}” is cannot be guessed from its weights ({shapes}). Open the network "
                "first, as a project, a Keras program or the .json of its architecture; then the weights go into "
                "it.",
                layer=layer.name,
                shapes=shape_words(layer.shapes),
            )
        )
    )


def _is_called(layer: LayerWeights, *words: str) -> bool:
    text = " ".join((layer.name, layer.stored_as, *layer.array_names)).lower().replace("_", "")
    return any(word in text for word in words)


def _simple(layer: LayerWeights) -> Piece | None:
    """Dense layers and convolutions: a kernel, and a bias of as many numbers as come out."""
    kernel, *rest = layer.shapes
    if len(kernel) < 2 or len(rest) > 1 or (rest and rest[0] != (kernel[-1],)):
        return None
    if not rest and (len(kernel) == 2 or _is_called(layer, "embed", "depthwise", "transpose")):
        return None
    if _is_called(layer, "depthwise", "transpose"):
        return None
    if len(kernel) == 2:
        return _dense(layer, kernel[0], kernel[1], use_bias=True)
    places = len(kernel) - 2
    if places > 3:
        return None
    settings: dict[str, ParameterValue] = {
        "filters": kernel[-1],
        "kernel_size": tuple(kernel[:-2]),
        "use_bias": bool(rest),
    }
    return Piece(layer.name, f"Conv{places}D", settings, layer, kernel[-2], kernel[-1], places)


def _dense(layer: LayerWeights, takes: int, gives: int, *, use_bias: bool) -> Piece:
    return Piece(layer.name, "Dense", {"units": gives, "use_bias": use_bias}, layer, takes, gives, 0)


def _named_embedding(layer: LayerWeights) -> Piece | None:
    if len(layer.shapes) != 1 or len(layer.shapes[0]) != 2 or not _is_called(layer, "embed"):
        return None
    return _embedding(layer, *layer.shapes[0])


def _embedding(layer: LayerWeights, rows: int, columns: int) -> Piece:
    settings: dict[str, ParameterValue] = {"input_dim": rows, "output_dim": columns}
    return Piece(layer.name, "Embedding", settings, layer, None, columns, 1)


def _depthwise(layer: LayerWeights) -> Piece | None:
    """A kernel (height, width, channels, multiplier) and a bias of channels × multiplier numbers."""
    kernel, *rest = layer.shapes
    if len(kernel) != 4 or len(rest) > 1 or not _is_called(layer, "depthwise"):
        return None
    gives = kernel[2] * kernel[3]
    if rest and rest[0] != (gives,):
        return None
    settings: dict[str, ParameterValue] = {
        "kernel_size": kernel[:2],
        "depth_multiplier": kernel[3],
        "use_bias": bool(rest),
    }
    return Piece(layer.name, "DepthwiseConv2D", settings, layer, kernel[2], gives, 2)


def _transposed(layer: LayerWeights) -> Piece | None:
    """A kernel (height, width, filters, channels), as only the name tells, and a bias with a number a filter."""
    kernel, *rest = layer.shapes
    if len(kernel) not in (3, 4) or len(rest) > 1 or not _is_called(layer, "transpose"):
        return None
    if rest and rest[0] != (kernel[-2],):
        return None
    places = len(kernel) - 2
    settings: dict[str, ParameterValue] = {
        "filters": kernel[-2],
        "kernel_size": kernel[:-2],
        "use_bias": bool(rest),
    }
    return Piece(layer.name, f"Conv{places}DTranspose", settings, layer, kernel[-1], kernel[-2], places)


def _separable(layer: LayerWeights) -> Piece | None:
    """A depthwise kernel, a kernel of size 1 over all that it gives, and a bias."""
    if len(layer.shapes) not in (2, 3):
        return None
    deep, point, *bias = layer.shapes
    places = len(deep) - 2
    if places not in (1, 2) or len(point) != len(deep) or point[:-1] != (*(1,) * places, deep[-1] * deep[-2]):
        return None
    if bias and bias[0] != (point[-1],):
        return None
    settings: dict[str, ParameterValue] = {
        "filters": point[-1],
        "kernel_size": deep[:-2],
        "depth_multiplier": deep[-1],
        "use_bias": bool(bias),
    }
    return Piece(layer.name, f"SeparableConv{places}D", settings, layer, deep[-2], point[-1], places)


def _normalization(layer: LayerWeights) -> Piece | None:
    """Four vectors of one length (or fewer by name): batch normalization; two: layer normalization."""
    shapes = layer.shapes
    if len({*shapes}) != 1 or len(shapes[0]) != 1:
        return None
    channels = shapes[0][0]
    if len(shapes) == 4:
        return Piece(layer.name, "BatchNormalization", {}, layer, channels, channels)
    if len(shapes) == 2 and not _is_called(layer, "batchnorm", "moving"):
        return Piece(layer.name, "LayerNormalization", {}, layer, channels, channels)
    if len(shapes) == 3 and _is_called(layer, "gamma", "beta"):
        settings = {"center": _is_called(layer, "beta"), "scale": _is_called(layer, "gamma")}
        return Piece(layer.name, "BatchNormalization", settings, layer, channels, channels)
    if len(shapes) == 2:
        settings = {"center": False, "scale": False}
        return Piece(layer.name, "BatchNormalization", settings, layer, channels, channels)
    return None


_GATES = ((4, "LSTM"), (3, "GRU"), (1, "SimpleRNN"))


def _recurrent(layer: LayerWeights) -> Piece | None:
    """A kernel (features, gates × units), a recurrent one (units, gates × units), a bias; twice in both ways."""
    shapes = layer.shapes
    both = len(shapes) in (4, 6)
    half = shapes[: len(shapes) // 2] if both else shapes
    if both and shapes[len(half) :] != half:
        return None
    if len(half) not in (2, 3) or len(half[0]) != 2 or len(half[1]) != 2 or half[0][1] != half[1][1]:
        return None
    units, width = half[1]
    kind = next((kind for gates, kind in _GATES if gates * units == width), None)
    if kind is None:
        return None
    settings: dict[str, ParameterValue] = {"units": units, "use_bias": len(half) == 3}
    if both:
        settings |= {"both_directions": True, "merge_mode": "concat"}
    if kind == "GRU":
        settings["reset_after"] = len(half) < 3 or len(half[2]) == 2
    bias = [] if len(half) < 3 else [half[2]]
    if bias and bias[0] != ((2, width) if settings.get("reset_after") else (width,)):
        return None
    return Piece(layer.name, kind, settings, layer, half[0][0], units * (2 if both else 1), 1)


_RECOGNIZERS: tuple[Callable[[LayerWeights], Piece | None], ...] = (
    _named_embedding,
    _recurrent,
    _separable,
    _depthwise,
    _transposed,
    _simple,
    _normalization,
)
