"""The kinds of layers that only work while a network learns: while it answers they hand on what they are given."""

from backend.catalogue.augmentation import (
    RANDOM_BRIGHTNESS,
    RANDOM_CONTRAST,
    RANDOM_FLIP,
    RANDOM_ROTATION,
    RANDOM_TRANSLATION,
    RANDOM_ZOOM,
)
from backend.catalogue.regularization import (
    ALPHA_DROPOUT,
    DROPOUT,
    GAUSSIAN_DROPOUT,
    GAUSSIAN_NOISE,
    SPATIAL_DROPOUT_1D,
    SPATIAL_DROPOUT_2D,
    SPATIAL_DROPOUT_3D,
)

RESTING = frozenset(
    kind.id
    for kind in (
        DROPOUT,
        ALPHA_DROPOUT,
        GAUSSIAN_DROPOUT,
        GAUSSIAN_NOISE,
        SPATIAL_DROPOUT_1D,
        SPATIAL_DROPOUT_2D,
        SPATIAL_DROPOUT_3D,
        RANDOM_BRIGHTNESS,
        RANDOM_CONTRAST,
        RANDOM_FLIP,
        RANDOM_ROTATION,
        RANDOM_TRANSLATION,
        RANDOM_ZOOM,
    )
)
"""Their Keras names."""
