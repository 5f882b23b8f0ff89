"""Recurrent kinds that read a sequence in both directions: the settings that say so, and Keras' layer for it."""

from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.layer_kind import Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import switch, text
from backend.graph.errors import SettingsConflictError
from backend.wording import mark, marked, say

BOTH_DIRECTIONS = "both_directions"
MERGE_MODE = "merge_mode"
MERGE_MODES = ("concat", "sum", "mul", "ave")

BOTH_DIRECTIONS_PARAMETER = Parameter(
    BOTH_DIRECTIONS,
    mark("Both directions"),
    "switch",
    False,
    mark(
        "Reads the sequence forwards and, with weights of its own, backwards, and brings the two answers together."
    ),
    plain=True,
)

MERGE_MODE_PARAMETER = Parameter(
    MERGE_MODE,
    mark("Bring together by"),
    "choice",
    "concat",
    mark("How the answers of the two directions become one: side by side, or their sum, product or average."),
    choices=MERGE_MODES,
)


def in_both_directions(call: KerasCall, parameters: Parameters) -> KerasCall:
    """The call with Keras' `Bidirectional` around it, where it is wanted: a rule for `LayerKind.wrap`."""
    if not switch(parameters, BOTH_DIRECTIONS):
        return call
    around: dict[str, Argument] = {"layer": call, MERGE_MODE: text(parameters, MERGE_MODE)}
    if switch(parameters, "go_backwards"):
        # By itself Keras makes the second layer one that reads backwards, too.
        other = {
            **call.arguments,
            "go_backwards": False,
            "name": f"backward_{call.arguments.get('name', 'layer')}",
        }
        around["backward_layer"] = KerasCall(call.function, other)
    return KerasCall("layers.Bidirectional", around)


def one_direction(parameters: Parameters) -> dict[str, Argument]:
    """The arguments of the layer inside, without those of the direction: a rule for `LayerKind.arguments`."""
    return {name: value for name, value in parameters.items() if name not in (BOTH_DIRECTIONS, MERGE_MODE)}


def directions(parameters: Parameters) -> int:
    """How many layers there are inside: 1, or 2 in both directions."""
    return 2 if switch(parameters, BOTH_DIRECTIONS) else 1


def joined_features(features: int, parameters: Parameters) -> int:
    """How many features the answer has, when one direction gives `features`."""
    beside = switch(parameters, BOTH_DIRECTIONS) and text(parameters, MERGE_MODE) == "concat"
    return 2 * features if beside else features


def check_directions(parameters: Parameters, layer: str, inputs: int) -> None:
    """Raise `SettingsConflictError` for what goes in one direction only."""
    if not switch(parameters, BOTH_DIRECTIONS):
        return
    if inputs > 1:
        raise SettingsConflictError(
            say("{layer} cannot begin with given states when it reads in both directions.", layer=marked(layer))
        )
