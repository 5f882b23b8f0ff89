"""The shape of what comes out of a piece of a network that is being laid out."""

from collections.abc import Sequence

from backend.catalogue.layers import layer_kind
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_calls import unreadable
from backend.engine.model_files.keras_files.pieces import Piece, Wire
from backend.graph.analysis import analyse_layer
from backend.graph.model import Node, Shape
from backend.wording import say


def shape_of(wire: Wire, pieces: Sequence[Piece], shapes: list[tuple[Shape, ...]]) -> Shape:
    """`pieces` stand behind all that they take from. `shapes` are those found before; what is found is added.

    Raises `ModelFileError` where something does not fit.
    """
    for piece in pieces[len(shapes) : wire.piece + 1]:
        given = tuple(shapes[source.piece][source.port] for source in piece.sources)
        kind = layer_kind(piece.kind)
        found = analyse_layer(kind, Node(id="", kind=piece.kind, name="", parameters=piece.parameters), given)
        if found.error is not None:
            raise ModelFileError(
                say(
                    "The layer “{layer}” cannot be opened. {reason}",
                    layer=piece.layer[-1],
                    reason=found.error.message,
                )
            ) from found.error
        if found.output is None:
            raise unreadable()
        shapes.append((found.output, *found.more_outputs))
    return shapes[wire.piece][wire.port]
