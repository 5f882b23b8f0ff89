"""Whether data can be read at once, or has to be fetched first."""

from backend.data import fashion_mnist, mnist
from backend.data.catalogue import DATASETS
from backend.project import DataChoice


def is_at_hand(choice: DataChoice) -> bool:
    """False for a data set whose download has not been made yet."""
    row = DATASETS.get(choice.name)
    if row is None or row.download == 0:
        return True
    return fashion_mnist.is_there() if row.id == "fashion-mnist" else mnist.file_path().is_file()
