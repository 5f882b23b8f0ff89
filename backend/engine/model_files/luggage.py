"""What travels inside a model file beside the network: the whole project, the class names, the metrics."""

from typing import Annotated

import msgspec

from backend.model_card import Measured, ModelCard
from backend.project import Project
from backend.project_file import project_from_json, project_to_json
from backend.project_format.errors import quoted

ATTRIBUTE = "netsketch"
"""The attribute of the file that holds the luggage, as one JSON string (a long one does not fit an array)."""

OPTIMIZER_STATE = "netsketch_optimizer_weights"
"""The group that holds what the optimizer remembers. Not `optimizer_weights`, where Keras looks: Keras 3.15 builds
the optimizer for no variables there, loses the state, and `fit` then fails with "Unknown variable"."""

Temperature = Annotated[float, msgspec.Meta(gt=0, le=1000)]

_MOST_SAMPLES = 10**12


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
    card = written.card
    return Luggage(
        project_from_json(bytes(written.project)),
        tuple(map(quoted, written.classes)),
        {quoted(name): value for name, value in written.metrics.items()},
        {quoted(name): quoted(version) for name, version in written.versions.items()},
        written.temperature,
        card and msgspec.structs.replace(card, measured=card.measured and _believable(card.measured)),
    )


def _believable(measured: Measured) -> Measured | None:
    """What a file says was measured, as it can stand in the next card; nothing where that cannot be."""
    if not 0 <= measured.accuracy <= 1 or not 0 < measured.count <= _MOST_SAMPLES:
        return None
    return msgspec.structs.replace(measured, of=quoted(measured.of))
