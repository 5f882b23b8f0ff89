"""Which kinds rest while a network answers: each of those that only work while it learns, and no other."""

from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.resting import RESTING

WORKING = {
    "ActivityRegularization",
    "BatchNormalization",
    "GroupNormalization",
    "LayerNormalization",
    "RMSNormalization",
    "UnitNormalization",
}
"""Those beside them in the palette that change numbers, or what is learnt, without resting."""


def test_that_every_kind_of_their_group_rests_or_is_known_to_work() -> None:
    assert {kind.id for kind in LAYER_KINDS.values() if kind.group == "regularize"} - WORKING == RESTING
