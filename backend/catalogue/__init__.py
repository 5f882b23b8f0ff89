"""The catalogues: layer kinds, losses, optimizers, as rows of data that every other part reads."""
