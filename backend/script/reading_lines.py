"""How a training program reads its data: the same samples in the same numbers as the app's own readers."""

import csv

import resources
from backend.data import iris, xor_plane
from backend.data.catalogue import FILE
from backend.project import Project
from backend.script.bundle import bundled
from backend.script.imports import Import
from backend.script.python_text import literal

STARTER_FILE = "starter-digits.npz"
DRAWINGS_FILE = "my-drawings.npz"
OWN_FILES = frozenset({STARTER_FILE, DRAWINGS_FILE})
"""Files that are written beside the program: nobody else has this data."""

_WITHOUT_FILES = frozenset({"iris", "xor"})
_FETCHED = {"mnist": "mnist", "fashion-mnist": "fashion_mnist"}

_PICTURES = '''
def read_file(path):
    """The training and the test part of a file as `numpy.savez` writes it: x_train, y_train, x_test, y_test."""
    try:
        with np.load(path) as file:
            arrays = {name: file[name] for name in ("x_train", "y_train", "x_test", "y_test") if name in file}
    except (OSError, TypeError, ValueError, zipfile.BadZipFile):
        sys.exit(f"{path} cannot be read. Name a file as numpy.savez writes it.")
    if "x_train" not in arrays or "y_train" not in arrays:
        sys.exit(f"{path} has no x_train and y_train; save it with numpy.savez under these names.")
    train = arrays["x_train"], arrays["y_train"]
    if "x_test" in arrays and "y_test" in arrays:
        return train, (arrays["x_test"], arrays["y_test"])
    return train, (train[0][:0], train[1][:0])


def as_parts(train, test):
    """Pictures from 0 to 1 as (count, height, width, channels), and class numbers from 0."""
    scale = np.float32(255 if train[0].max() > 1 else 1)
    return [
        ((x if x.ndim == 4 else x[..., None]).astype("float32") / scale, y.reshape(-1).astype("int64"))
        for x, y in (train, test)
    ]
'''

_OF_FILE = '''
def load_data(path):
    """The training and the test part of the file."""
    return as_parts(*read_file(path))
'''

_OF_KERAS = '''
def load_data(path):
    """The training and the test part: of the file, or where none is given fetched by Keras."""
    return as_parts(*(read_file(path) if path else keras.datasets.DATASET.load_data()))
'''

_OF_XOR = '''
def load_data():
    """The training and the test part: points of the plane, and 1 where x and y have different signs."""
    return read_part("train"), read_part("test")
'''

_OF_IRIS = '''
def load_data():
    """The training and the test part: measures in centimetres, and the number of the species."""
    parts = []
    for table in (TRAINING_FLOWERS, TEST_FLOWERS):
        flowers = [flower.split() for line in table.split("\\n") for flower in line.split(",") if flower.strip()]
        x = np.array([[float(measure) for measure in flower[:-1]] for flower in flowers], "float32")
        parts.append((x, np.array([int(flower[-1]) for flower in flowers], "int64")))
    return parts
'''

_DRAWINGS_FIRST = '''
def with_drawings(train, test, path):
    """My own drawings before the other samples, so that what is held out at the end is of the others alone."""
    x, y = read_file(path)[0]
    return (np.concatenate([x, train[0]]), np.concatenate([y, train[1]])), test
'''

_DRAWINGS_EVENLY = '''
def with_drawings(train, test, path):
    """My own drawings and as many other samples, the drawings first; of the test part at most 1,000."""
    x, y = read_file(path)[0]
    again = -(-256 // len(x))  # few drawings are shown several times over
    x, y = np.tile(x, (again, 1, 1, 1)), np.tile(y, again)
    learnt, tested = spread(len(train[0]), len(x)), spread(len(test[0]), 1000)
    train = np.concatenate([x, train[0][learnt]]), np.concatenate([y, train[1][learnt]])
    return train, (test[0][tested], test[1][tested])


def spread(count, most):
    """At most so many row numbers, evenly over all of them."""
    return np.linspace(0, count - 1, min(count, most)).astype("int64")
'''


def reads_file(project: Project) -> bool:
    """Whether the program can be given a file of data."""
    return project.data.name not in _WITHOUT_FILES


def adds_drawings(project: Project) -> bool:
    """Whether my own drawings are learnt from beside other data."""
    return project.data.my_drawings != "none" and project.data.name != "my-drawings"


def file_read(project: Project) -> str | None:
    """The file that is read where none is named; `None` where Keras fetches the data."""
    match project.data.name:
        case "starter-digits":
            return STARTER_FILE
        case "my-drawings":
            return DRAWINGS_FILE
        case _ if project.data.name == FILE:
            return project.data.path or "data.npz"
        case _:
            return None


def reading_lines(project: Project) -> list[str]:
    """The functions that read the data, and the tables that they read from."""
    name = project.data.name
    if name == "xor":
        return [*bundled([(xor_plane, "read_part")]).lines, *_OF_XOR.splitlines()]
    if name == "iris":
        return [*_flowers(), *_OF_IRIS.splitlines()]
    load = _OF_KERAS.replace("DATASET", _FETCHED[name]) if name in _FETCHED else _OF_FILE
    drawings = {"all": _DRAWINGS_FIRST, "even": _DRAWINGS_EVENLY}.get(project.data.my_drawings, "")
    if name == "my-drawings":
        drawings = ""
    return [*_PICTURES.splitlines(), *load.splitlines(), *drawings.splitlines()]


def _flowers() -> list[str]:
    """The table of flowers, five a line: four measures and the number of the species."""
    lines = []
    with resources.path(iris.FILE).open(encoding="ascii", newline="") as file:
        rows = list(csv.DictReader(file))
    measures = [name for name in rows[0] if name not in ("species", "part")]
    for part, title in (("train", "TRAINING_FLOWERS"), ("test", "TEST_FLOWERS")):
        flowers = [
            " ".join([*(row[name] for name in measures), str(iris.CLASSES.index(row["species"]))])
            for row in rows
            if row["part"] == part
        ]
        lines += [
            f'{title} = """',
            *(", ".join(flowers[begin : begin + 5]) for begin in range(0, len(flowers), 5)),
            '"""',
        ]
    return lines


def bundled_imports(project: Project) -> frozenset[Import]:
    """What the lines that read need beside NumPy and Keras."""
    needed = {Import("sys"), Import("zipfile")} if reads_file(project) else set()
    if project.data.name == "xor":
        needed |= bundled([(xor_plane, "read_part")]).imports
    return frozenset(needed)


def default_file(project: Project) -> str:
    """How the program writes the file that it reads by itself."""
    path = file_read(project)
    return "None" if path is None else literal(path)
