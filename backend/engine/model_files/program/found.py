"""What was found in a program while it was read: its models, its settings, what could not be read."""

from dataclasses import dataclass, field

from backend.engine.model_files.program.things import Model, UnreadableError
from backend.wording import Message


@dataclass
class Found:
    """`last` is the model that was compiled or trained last; `order` is where Keras was told the channels are.

    `problems` are those that may be the reason why no model was found; `notes` say what was assumed.
    """

    models: list[Model] = field(default_factory=list)
    last: Model | None = None
    order: str = "channels_last"
    seed: int | None = None
    half_precision: bool = False
    problems: list[UnreadableError] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def model(self) -> Model | None:
        """The network that the program is about: the one it trains, else the last one it makes."""
        return self.last or (self.models[-1] if self.models else None)
