"""Which accuracy goes with a loss: a class of `keras.metrics`, or none for plain numbers."""

from backend.catalogue.losses import loss_row


def accuracy_class(loss: str, answers: int | None) -> str | None:
    """The class for a network that gives `answers` numbers (its last length) and learns by this loss."""
    if loss == "sparse_categorical_crossentropy":
        return "SparseCategoricalAccuracy"
    if answers != 1:
        return "CategoricalAccuracy"
    return "BinaryAccuracy" if loss_row(loss).for_classes else None
