"""Settings that all attentions of several heads have."""

from backend.catalogue.attention import CALLED_WITH
from backend.catalogue.common_parameters import kernel_and_bias_settings, seed, share
from backend.catalogue.parameter import Parameter
from backend.wording import mark


def whole(name: str, title: str, default: int | None, sentence: str, *, none_text: str = "") -> Parameter:
    """A number of things, at least one; `none_text` says what none of them means, where that is allowed."""
    return Parameter(
        name,
        title,
        "integer",
        default,
        sentence,
        minimum=1,
        maximum=100_000,
        optional=bool(none_text),
        none_text=none_text,
        plain=default is not None,
    )


SETTINGS_OF_HEADS = (
    share("dropout", mark("Dropout"), mark("The share of looks that is switched off while training.")),
    whole(
        "sliding_window",
        mark("Sliding window"),
        None,
        mark("Each step only looks at steps that are less than this far away."),
        none_text=mark("all steps"),
    ),
    Parameter(
        "use_gate",
        mark("Gate"),
        "switch",
        False,
        mark("Learns, from the query, how much of what was gathered goes on."),
    ),
    CALLED_WITH[1],
    *kernel_and_bias_settings(),
    seed(),
)
