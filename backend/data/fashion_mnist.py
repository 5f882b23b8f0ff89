"""Fashion-MNIST: pictures of clothes, fetched once as the four files of its makers, kept among the downloads."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from backend.data.aligned import aligned_floats
from backend.data.download import Progress, Source, fetch_file
from backend.data.errors import DataError
from backend.data.idx_file import read_idx
from backend.folders import cache_folder
from backend.project import DataFacts
from backend.wording import say

_HOME = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"

Sources = dict[str, tuple[Source, int]]

SOURCES: Sources = {
    "x_train": (
        Source(
            f"{_HOME}train-images-idx3-ubyte.gz",
            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
        ),
        26_421_880,
    ),
    "y_train": (
        Source(
            f"{_HOME}train-labels-idx1-ubyte.gz",
            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
        ),
        29_515,
    ),
    "x_test": (
        Source(
            f"{_HOME}t10k-images-idx3-ubyte.gz",
            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
        ),
        4_422_102,
    ),
    "y_test": (
        Source(
            f"{_HOME}t10k-labels-idx1-ubyte.gz",
            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
        ),
        5_148,
    ),
}
"""The files that `keras.datasets.fashion_mnist` uses, with their sizes in bytes."""

FACTS = DataFacts(
    title="Fashion-MNIST",
    sample_shape=(28, 28, 1),
    classes=(
        "T-shirt/top",
        "Trouser",
        "Pullover",
        "Dress",
        "Coat",
        "Sandal",
        "Shirt",
        "Sneaker",
        "Bag",
        "Ankle boot",
    ),
    training_samples=60_000,
    test_samples=10_000,
)


def folder() -> Path:
    """Where the files are kept."""
    return cache_folder() / "data" / "fashion-mnist"


def is_there() -> bool:
    """Whether all of the files have been fetched."""
    return all((folder() / _name(source)).is_file() for source, _ in SOURCES.values())


def fetch(
    progress: Progress | None = None, cancelled: Callable[[], bool] | None = None, sources: Sources | None = None
) -> dict[str, Path]:
    """Make sure that the files are there, and say where. Raises `DataError`, or `DataCancelledError`.

    `progress` is told the bytes of all four files together.
    """
    sources = sources or SOURCES
    total = float(sum(size for _, size in sources.values()))
    before = 0.0
    paths: dict[str, Path] = {}
    for part, (source, size) in sources.items():

        def tell(done: float, _of: float, so_far: float = before) -> None:
            if progress is not None:
                progress(so_far + done, total)

        paths[part] = fetch_file(source, folder() / _name(source), FACTS.title, tell, cancelled)
        before += size
    return paths


def read(paths: dict[str, Path]) -> dict[str, npt.NDArray[np.generic]]:
    """The arrays by their names: pictures `(count, 28, 28, 1)`, float32 from 0 to 1, labels int64."""
    arrays = {name: read_idx(path) for name, path in paths.items()}
    for part in ("train", "test"):
        pictures, labels = arrays[f"x_{part}"], arrays[f"y_{part}"]
        if pictures.shape != (len(labels), 28, 28) or (len(labels) and labels.max() >= len(FACTS.classes)):
            raise DataError(
                say(
                    "The files of {title} in {folder} do not fit together.",
                    title=FACTS.title,
                    folder=str(folder()),
                )
            )
    return {name: _pictures(array) if array.ndim > 1 else array.astype(np.int64) for name, array in arrays.items()}


def _pictures(raw: npt.NDArray[np.generic]) -> npt.NDArray[np.float32]:
    pictures = aligned_floats((*raw.shape, 1))
    np.divide(raw[..., None], np.float32(255), out=pictures, dtype=np.float32)
    return pictures


def _name(source: Source) -> str:
    return source.url.rsplit("/", 1)[1]
