"""Reads single settings of a Keras layer as the values that the catalogue has for them."""

import re
from collections.abc import Mapping
from typing import Any

from backend.catalogue.parameter import Parameter


def plain_value(written: Any, parameter: Parameter) -> Any:
    """Lists become tuples; one number stands for a whole window, a list of one axis for the axis, and the reverse.

    What makes no sense is given back as it is, and is refused where it is checked.
    """
    match parameter.type:
        case "size":
            return _size(written, parameter.length or 1)
        case "axes" if isinstance(written, list) and len(written) == 1:
            return written[0]
        case "shape" if parameter.name == "noise_shape" and isinstance(written, list):
            return tuple(written[1:])  # Keras counts the batch too
        case "shape" if _is_number(written):
            return (written,)
        case "numbers" if _is_number(written) and parameter.length == 2 and (parameter.minimum or 0) < 0:
            # A change by chance as far to one side as to the other.
            return (-abs(float(written)), abs(float(written)))
        case "numbers" if _is_number(written):
            return (float(written),) * (parameter.length or 1)
        case "numbers" if isinstance(written, list):
            return tuple(float(number) if _is_number(number) else number for number in written)
        case "number" if isinstance(written, Mapping):
            return number_of(written)
        case _ if written == [] and parameter.optional:
            return None
        case _:
            return tuple(written) if isinstance(written, list) else written


def _size(written: Any, length: int) -> Any:
    """3 is 3 × 3; (1, 2) is (1, 1), (2, 2) where each axis has a number for both of its ends."""
    if _is_number(written):
        return (written,) * length
    if not isinstance(written, list):
        return written
    if len(written) * 2 == length:
        pairs = [pair if isinstance(pair, list) else [pair, pair] for pair in written]
        return tuple(number for pair in pairs for number in pair)
    return tuple(written)


def _is_number(written: Any) -> bool:
    return isinstance(written, int | float) and not isinstance(written, bool)


def number_of(written: Any) -> float:
    """A plain number, or a dictionary in which Keras 3 wraps NumPy's."""
    if isinstance(written, Mapping) and isinstance(written.get("config"), Mapping):
        written = written["config"].get("value")
    return float(written) if isinstance(written, int | float) else 0.0


def initializer_name(written: Any) -> str:
    """`{"class_name": "GlorotUniform", …}` or `"glorot_uniform"` as the catalogue writes it."""
    if not isinstance(written, Mapping):
        return str(written)
    settings = written.get("config")
    if written.get("class_name") == "VarianceScaling" and isinstance(settings, Mapping):
        known = (
            ((1.0, "fan_avg", "uniform"), "glorot_uniform"),
            ((1.0, "fan_avg", "normal"), "glorot_normal"),
            ((2.0, "fan_in", "uniform"), "he_uniform"),
            ((2.0, "fan_in", "normal"), "he_normal"),
            ((1.0, "fan_in", "uniform"), "lecun_uniform"),
            ((1.0, "fan_in", "normal"), "lecun_normal"),
        )
        drawn = settings.get("distribution")
        if drawn == "truncated_normal" and settings.get("scale") == 1.0 and settings.get("mode") == "fan_in":
            return "variance_scaling"  # as it is by itself
        # In all that Keras calls normal, what lies far out is drawn anew.
        drawn = "normal" if drawn == "truncated_normal" else drawn
        way = (settings.get("scale"), settings.get("mode"), drawn)
        return next((name for known_way, name in known if known_way == way), "variance_scaling")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", str(written.get("class_name"))).lower()


def is_float(dtype: Any) -> bool:
    """Whether what is written is a kind of float, or a policy named after one ("mixed_float16"), or left open.

    "int8_from_float32" is neither: such a layer has been quantized, its weights are whole numbers and their scale.
    """
    if isinstance(dtype, Mapping):
        if str(dtype.get("class_name")).startswith("Quantized"):
            return False
        settings = dtype.get("config")
        dtype = settings.get("name") if isinstance(settings, Mapping) else None
    return dtype is None or ("float" in str(dtype) and "_from_" not in str(dtype))
