"""The kinds Embedding and Masking, for sequences of words or other signs."""

from collections.abc import Sequence

from backend.catalogue.common_parameters import constraint, kernel_initializer, regularizer
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, number
from backend.graph.errors import WrongRankError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, say


def _embedding_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    return (*inputs[0], integer(parameters, "output_dim"))


def _embedding_count(_inputs: Sequence[Shape], parameters: Parameters) -> int:
    return integer(parameters, "input_dim") * integer(parameters, "output_dim")


def _embedding_example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    rows, columns = integer(parameters, "input_dim"), integer(parameters, "output_dim")
    return f"{_embedding_count(inputs, parameters):,} = {rows:,} × {columns:,}"


EMBEDDING = LayerKind(
    id="Embedding",
    title=mark("Embedding"),
    group="core",
    sentence=mark("Gives each word, by its number, a row of numbers that is learnt."),
    takes="one",
    parameters=(
        Parameter(
            "input_dim",
            mark("Words"),
            "integer",
            1000,
            mark("How many different words there are; they are numbered from 0."),
            minimum=1,
            maximum=10_000_000,
            plain=True,
        ),
        Parameter(
            "output_dim",
            mark("Numbers for each word"),
            "integer",
            64,
            mark("How many numbers describe a word; more can say more, but need more data."),
            minimum=1,
            maximum=100_000,
            plain=True,
        ),
        Parameter(
            "mask_zero",
            mark("Number 0 is a gap"),
            "switch",
            False,
            mark("Lets the layers after it pass over the places where the number is 0."),
        ),
        kernel_initializer("embeddings_initializer", mark("First numbers"), "random_uniform"),
        *regularizer("embeddings", mark("Penalty"), mark("Penalty strength")),
        constraint("embeddings", mark("Rule")),
    ),
    shape=_embedding_shape,
    count=_embedding_count,
    summary=lambda parameters: f"{parameters['input_dim']} → {parameters['output_dim']}",
    help=mark(
        "Words with similar meaning end up with similar rows. What comes in are whole numbers: the places of the "
        "words in a list. A recurrent or an attention layer usually follows."
    ),
    formula=mark("parameters = words × numbers for each word"),
    formula_example=_embedding_example,
)


def _masking_shape(inputs: Sequence[Shape], _parameters: Parameters) -> Shape:
    if len(inputs[0]) < 2:
        raise WrongRankError(
            say("Masking needs a sequence, steps × features, but {shape} comes in.", shape=shape_text(inputs[0])),
            needed=2,
            given=inputs[0],
        )
    return inputs[0]


MASKING = LayerKind(
    id="Masking",
    title=mark("Masking"),
    group="core",
    sentence=mark("Lets the recurrent layers after it pass over steps that only fill up a sequence."),
    takes="one",
    parameters=(
        Parameter(
            "mask_value",
            mark("Filling"),
            "number",
            0.0,
            mark("A step is passed over when all its features are this number."),
            minimum=-1e9,
            maximum=1e9,
            plain=True,
        ),
    ),
    shape=_masking_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: f"{number(parameters, 'mask_value'):g}",
    help=mark(
        "Sequences of one batch must be equally long, so that shorter ones are filled up. Masking marks the "
        "filling; recurrent and attention layers then leave it out."
    ),
)
