"""Repairs for settings of one layer that do not go together: each sets one of them to what always fits."""

from backend.catalogue.layers import layer_kind
from backend.edits import Connect, Disconnect, SetParameter
from backend.graph.model import Node, ParameterValue
from backend.problem import Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.wording import Message, say


def conflict_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Those, of all that are known, after which the layer fits what comes in."""
    return those(
        _whole_memory(situation, node),
        *(
            repair(situation.project, label, SetParameter(node.id, name, sized(node, name, value)), node.id)
            for label, name, value in CHOICES
            if name in node.parameters and node.parameters[name] != sized(node, name, value)
        ),
        _without_normalizing(situation, node),
        _without_states(situation, node),
    )


CHOICES: tuple[tuple[Message, str, ParameterValue], ...] = (
    (say("Set the dilation to 1"), "dilation_rate", 1),
    (say("Set the stride to 1"), "strides", 1),
    (say("Let the stride choose the output padding"), "output_padding", None),
    (say("Set the padding to “valid”"), "padding", "valid"),
    (say("Set the groups to 1"), "groups", 1),
    (say("Do not unroll"), "unroll", False),
    (say("Do not crop to keep the proportions"), "crop_to_aspect_ratio", False),
    (say("Do not pad to keep the proportions"), "pad_to_aspect_ratio", False),
    (say("Resize by nearest"), "interpolation", "nearest"),
    (say("Read in one direction only"), "both_directions", False),
    (say("Do not show the memory"), "return_state", False),
    (say("Do not work at each step apart"), "time_distributed", False),
    (say("Do not show the attention"), "return_attention_scores", False),
    (say("Use no window"), "sliding_window", None),
    (say("Do not only look back"), "use_causal_mask", False),
    (say("Look along the usual axes"), "attention_axes", None),
    (say("Let all heads share one key head"), "num_key_value_heads", 1),
    (say("Switch off each number apart"), "noise_shape", None),
    (say("Use the last axis"), "axis", -1),
    (say("Use the last axis of both"), "axes", -1),
    (say("Put the channels last"), "data_format", "channels_last"),
)
"""What the button says, the setting and its value; a 1 for a size is as many as the size has."""


def sized(node: Node, name: str, value: ParameterValue) -> ParameterValue:
    """The value of a choice as the node takes it."""
    now = node.parameters[name]
    return (value,) * len(now) if isinstance(now, tuple) and isinstance(value, int) else value


def _without_normalizing(situation: Situation, node: Node) -> Repair | None:
    """A mean and a variance that do not fit the numbers: none at all."""
    if node.kind != "Normalization":
        return None

    def forget(draft: Draft) -> None:
        draft.set(node.id, "mean", None)
        draft.set(node.id, "variance", None)

    return repair(situation.project, say("Leave mean and variance open"), forget, mended=node.id)


def _whole_memory(situation: Situation, node: Node) -> Repair | None:
    """The rest of a memory of which one part is given already: the further states of the same layer."""
    links = situation.graph.incoming[node.id]
    most = layer_kind(node.kind).most_inputs
    if "return_sequences" not in node.parameters or most is None or not 2 <= len(links) < most:
        return None
    given = links[-1]
    source = situation.graph.by_id[given.source]

    def fill(draft: Draft) -> None:
        for number in range(1, most - len(links) + 1):
            draft.do(Connect(given.source, node.id, given.source_port + number))

    label = say("Give it all of the memory of “{name}”", name=source.name)
    return repair(situation.project, label, fill, mended=node.id)


def _without_states(situation: Situation, node: Node) -> Repair | None:
    """A recurrent layer that begins with nothing remembered, as it usually does."""
    links = situation.graph.incoming[node.id][1:]
    if "return_sequences" not in node.parameters or not links:
        return None

    def cut(draft: Draft) -> None:
        for link in reversed(links):
            draft.do(Disconnect(link))

    return repair(situation.project, say("Let it begin without a memory"), cut, mended=node.id)
