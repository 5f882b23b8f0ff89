"""Layers that read in both directions gave another answer at gaps in the older Keras: their last one once more."""

from collections.abc import Mapping
from typing import Any

from backend.engine.model_files.keras_files.blueprint import Blueprint
from backend.engine.model_files.keras_files.further_training import names_text
from backend.wording import Message, say


class GapsInBothDirections:
    """What is told of them, once it is known that the file has gaps at all. `old` is that it is of such a Keras.

    Keras by itself, up to 2.3, repeated the last answer; that within TensorFlow, and Keras 3, give 0.
    """

    def __init__(self, old: bool) -> None:
        self._old = old
        self._marked = False
        self._names: dict[str, None] = {}

    def look(self, class_name: str, config: Mapping[str, Any]) -> None:
        """Remember whether the layer marks gaps for those behind it."""
        self._marked = self._marked or class_name == "Masking" or config.get("mask_zero") is True

    def seen(self, name: str, blueprint: Blueprint) -> Blueprint:
        """The same blueprint, of a layer that reads in both directions."""
        if self._old and blueprint.parts[0].parameters.get("return_sequences"):
            self._names[name] = None
        return blueprint

    @property
    def notes(self) -> list[Message]:
        if not (self._marked and self._names):
            return []
        return [
            say(
                "At gaps in a sequence {layers} gave the last answer once more in the older Keras, and give 0 "
                "now. At all other steps the answers are the same.",
                layers=names_text([*self._names]),
            )
        ]
