"""The presets: settings of kinds that there are, by names that people look for."""

import pytest

from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS, layer_kind
from backend.catalogue.presets import PRESETS, Preset
from backend.catalogue.values import check_values


@pytest.mark.parametrize("preset", PRESETS, ids=[preset.id for preset in PRESETS])
def test_that_every_preset_is_a_kind_with_other_settings(preset: Preset) -> None:
    row = layer_kind(preset.kind)
    defaults = row.defaults()
    assert preset.parameters
    assert check_values(preset.title, row.parameters, preset.parameters) == {**defaults, **preset.parameters}
    assert all(defaults[name] != value for name, value in preset.parameters.items())
    assert preset.sentence.endswith(".")
    assert preset.title
    assert preset.group in GROUP_TITLES


def test_that_presets_have_names_of_their_own() -> None:
    ids = [preset.id for preset in PRESETS]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(LAYER_KINDS)
    assert {"Bidirectional", "TimeDistributed"} <= set(ids)
