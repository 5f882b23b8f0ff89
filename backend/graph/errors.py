"""What can be wrong with a graph: one named error for each rule, all of them carrying their sentence."""

from backend.graph.model import Shape
from backend.wording import Message, UserError


class GraphError(UserError):
    """An edit or a network that cannot be; the base of all errors of the graph."""


class NoSuchNodeError(GraphError):
    """A layer that is not in the network is named."""


class DuplicateNodeError(GraphError):
    """Two layers bear the same id."""


class IdError(GraphError):
    """An id that nothing can have."""


class TooLargeError(GraphError):
    """More layers or connections than a network can have."""


class NoSuchLinkError(GraphError):
    """A connection that is not in the network is named."""


class NoSuchPortError(GraphError):
    """A layer has no input or output of that number."""


class SelfLinkError(GraphError):
    """A layer would be connected to itself."""


class CycleError(GraphError):
    """A connection would close a circle."""


class AlreadyConnectedError(GraphError):
    """The two layers are connected already."""


class PortTakenError(GraphError):
    """The input is taken by another connection."""


class NoInputsError(GraphError):
    """The layer takes no connection: it is where data comes in."""


class LayerNameError(GraphError):
    """A layer name that Keras or the model file would refuse, or that another layer bears."""


class GroupNameError(GraphError):
    """A name that no group can have, or that another group bears."""


class ParameterError(GraphError):
    """A parameter that the kind does not have, or a value that is not allowed for it."""


class PositionError(GraphError):
    """A card would be put at a place that is not a number."""


class NoteError(GraphError):
    """A note that cannot be, or that does not exist."""


class SharingError(GraphError):
    """Two layers cannot share their weights."""


class SettingsError(GraphError):
    """A training setting, a data choice or a preparation that is not allowed."""


class UnfinishedError(GraphError):
    """The network cannot be built yet: something is missing or does not fit."""


class ShapeError(GraphError):
    """The shapes that come in do not go with the layer's parameters."""


class WrongRankError(ShapeError):
    """The layer needs `needed` axes and is given `given`."""

    def __init__(self, message: Message, needed: int, given: Shape) -> None:
        super().__init__(message)
        self.needed = needed
        self.given = given


class UnknownLengthError(ShapeError):
    """The layer must know a length that is only known when data comes."""


class WindowTooLargeError(ShapeError):
    """The kernel or pooling window is larger than the picture."""


class CroppingTooLargeError(ShapeError):
    """As much is cut off as comes in, or more."""


class ReshapeError(ShapeError):
    """The target shape does not hold as many values as come in."""


class MergeError(ShapeError):
    """The shapes of the inputs do not go together."""


class AxisError(ShapeError):
    """The layer names an axis that its input does not have."""


class SettingsConflictError(ShapeError):
    """Two parameters of one layer, or a parameter and the channels that come in, do not go together."""


class EndlessError(ShapeError):
    """What would come out has more values, or the layer more parameters, than any computer can hold."""


class SharedShapeError(ShapeError):
    """The shared weights do not fit what comes in here."""
