"""How an exported model was proven: a program that knows nothing of NetSketch read it and answered samples."""

from typing import Literal

import msgspec

from backend.wording import Message

ModelForm = Literal["h5", "keras", "weights", "saved-model", "litert", "onnx"]
"""In what form a model is taken along: each is a kind of file, "saved-model" a folder."""


class Proof(msgspec.Struct, frozen=True):
    """Of so many `samples` the answers of so many are `equal`, read by the program `reader` ("keras 3.15.1").

    `largest_difference` is a share of the largest answer; `None` where nothing could be compared, as when the file
    could not be read. `sentence` says it in words, and where it is not well, what to do.
    """

    samples: int
    equal: int
    largest_difference: float | None
    reader: str
    sentence: Message

    @property
    def is_proven(self) -> bool:
        return self.equal == self.samples > 0
