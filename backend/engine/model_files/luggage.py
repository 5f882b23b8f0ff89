"""What travels inside a model file beside the network: the whole project, the class names, the metrics."""

import hashlib
import re
from typing import Annotated

import msgspec

from backend.model_card import ModelCard
from backend.project import Project
from backend.project_file import project_from_json, project_to_json
from backend.project_format.errors import quoted

ATTRIBUTE = "netsketch"
"""The attribute of the file that holds the luggage, as one JSON string (a long one does not fit an array)."""

USER_BLOCK = 512
"""Bytes before the HDF5 data, which Keras skips; ours hold the digest of all that follows."""

OPTIMIZER_STATE = "netsketch_optimizer_weights"
"""The group that holds what the optimizer remembers. Not `optimizer_weights`, where Keras looks: Keras 3.15 builds
the optimizer for no variables there, loses the state, and `fit` then fails with "Unknown variable"."""

Temperature = Annotated[float, msgspec.Meta(gt=0, le=1000)]

_BLOCK_PATTERN = re.compile(rb"NetSketch 1\nsha256 ([0-9a-f]{64})\n\0*\Z")


_Classes = Annotated[tuple[str, ...], msgspec.Meta(max_length=30_000)]
_Metrics = Annotated[dict[str, float | None], msgspec.Meta(max_length=1000)]
_Versions = Annotated[dict[str, str], msgspec.Meta(max_length=1000)]


class _Written(msgspec.Struct, frozen=True):
    project: msgspec.Raw
    classes: _Classes = ()
    metrics: _Metrics = {}
    versions: _Versions = {}
    temperature: Temperature = 1.0
    card: ModelCard | None = None
    netsketch: int = 1


class Luggage(msgspec.Struct, frozen=True):
    """`metrics` are those of the last epoch, `versions` those of the programs that wrote the file.

    `temperature` corrects how sure the network is: see `backend.calibration`. The `card` is there in files that
    were saved or exported, not in those that a run keeps.
    """

    project: Project
    classes: tuple[str, ...] = ()
    metrics: dict[str, float | None] = {}
    versions: dict[str, str] = {}
    temperature: float = 1.0
    card: ModelCard | None = None


def luggage_to_json(luggage: Luggage) -> str:
    """Write the luggage as the attribute holds it."""
    written = _Written(
        msgspec.Raw(project_to_json(luggage.project)),
        luggage.classes,
        luggage.metrics,
        luggage.versions,
        luggage.temperature,
        luggage.card,
    )
    return msgspec.json.encode(written).decode()


def luggage_from_json(text: str) -> Luggage:
    """Read the attribute; raises `msgspec.MsgspecError` or `UserError` where it is not ours.

    Names come out as they can stand on the screen and in a terminal.
    """
    written = msgspec.json.decode(text, type=_Written)
    return Luggage(
        project_from_json(bytes(written.project)),
        tuple(map(quoted, written.classes)),
        {quoted(name): value for name, value in written.metrics.items()},
        {quoted(name): quoted(version) for name, version in written.versions.items()},
        written.temperature,
        written.card,
    )


def seal(file: bytearray | memoryview) -> None:
    """Put the digest of all that follows into the user block of a file's bytes."""
    digest = hashlib.sha256(memoryview(file)[USER_BLOCK:]).hexdigest()
    file[:USER_BLOCK] = f"NetSketch 1\nsha256 {digest}\n".encode().ljust(USER_BLOCK, b"\0")


def seal_of(block: bytes) -> str | None:
    """The digest that a user block claims, in hexadecimal; `None` where it is not one of ours."""
    found = _BLOCK_PATTERN.match(block)
    return found[1].decode() if found else None
