"""What the form of a training shows: settings and data choice, and what they are chosen for."""

from dataclasses import dataclass, field

from backend.messages import Device
from backend.project import DataChoice, DataFacts, TrainingSettings
from backend.wording import Message


@dataclass(frozen=True)
class Output:
    """An end of the network: its id, the name of its layer, and how many numbers it answers, where known."""

    id: str
    name: str
    answers: int | None


@dataclass(frozen=True)
class Shown:
    """`facts` and `devices` are `None` while nothing is known of the data, of what there is to compute on.

    `half_precision_obstacle` says why half precision would be left out on what is computed on.
    """

    settings: TrainingSettings = field(default_factory=TrainingSettings)
    data: DataChoice = field(default_factory=DataChoice)
    facts: DataFacts | None = None
    outputs: tuple[Output, ...] = ()
    devices: tuple[Device, ...] | None = None
    half_precision_obstacle: Message | None = None
