"""Writes the program that trains: the same network on the same data with the same settings, with Keras alone."""

import msgspec

from backend.data.catalogue import FILE
from backend.data.facts import describe
from backend.graph.analysis import analyse
from backend.graph.model import Graph
from backend.graph.shapes import size_of
from backend.graph.sharing import owner_of
from backend.graph.to_spec import model_spec
from backend.output_losses import output_ids
from backend.project import DataChoice, Project
from backend.script.callback_lines import callback_lines
from backend.script.course_lines import course_lines
from backend.script.group_comments import group_comments
from backend.script.imports import Import, import_lines
from backend.script.layout import laid_out
from backend.script.main_lines import main_lines
from backend.script.network_lines import NetworkLines
from backend.script.python_text import literal
from backend.script.reading_lines import bundled_imports, default_file, reading_lines, reads_file
from backend.script.sample_lines import input_shapes, sample_lines
from backend.script.saved_file import saved_file
from backend.script.training_lines import compile_lines, metric_class_lines
from backend.threads import intra_op_threads

REQUIREMENTS = ("tensorflow>=2.21,<2.22", "keras>=3.15.1,<3.16", "numpy>=1.26")

_IMPORTS = (
    *(Import("argparse"), Import("itertools"), Import("pathlib", "Path")),
    *(Import("keras"), Import("numpy", None, "np")),
    *(Import("tensorflow", None, "tf"), Import("keras", "layers")),
)

_HALF_PRECISION = """
# Half precision is for graphics cards of compute capability 7 and up; elsewhere all is computed in full.
CARDS = [tf.config.experimental.get_device_details(card) for card in tf.config.list_physical_devices("GPU")]
HALF = bool(CARDS) and all(card.get("compute_capability", (0, 0)) >= (7, 0) for card in CARDS)
POLICY = "mixed_float16" if HALF else "float32"
"""


def write_training_program(project: Project) -> str:
    """The program that trains the network of the project; it needs TensorFlow, Keras and NumPy.

    Raises a `GraphError` that says what keeps an unfinished network from being trained.
    """
    model_spec(project.graph)
    project = _with_data_that_fits(project)
    callbacks, names = callback_lines(project, exact=True)
    lines = [
        *_heading(project),
        *_settings(project),
        "",
        "# %% The network",
        "# Each line is a layer, in the order in which data goes through them.",
        *metric_class_lines(project),
        *_network(project),
        "",
        "# %% The data",
        *reading_lines(project),
        "",
        "# %% What the network takes and answers",
        *sample_lines(project),
        "",
        "# %% The training",
        "# The order of the samples of each epoch follows from the seed, as it does in NetSketch.",
        *(line for line in callbacks if line not in ("import math",)),
        *course_lines(project, names),
        "",
        "# %% All of it, from the data to the file",
        *main_lines(project),
    ]
    return laid_out(lines)


def _with_data_that_fits(project: Project) -> Project:
    """With a file to be named in place of data of another size: a model from elsewhere does not name its own."""
    if project.data.name in (FILE, "my-drawings"):
        return project
    has = describe(msgspec.structs.replace(project.data, my_drawings="none")).sample_shape
    if {size_of(shape) for shape in input_shapes(project)} <= {None, size_of(has)}:
        return project
    return msgspec.structs.replace(project, data=DataChoice(FILE, validation=project.data.validation))


def _heading(project: Project) -> list[str]:
    needed = " ".join(f'"{one}"' for one in REQUIREMENTS)
    callbacks, _ = callback_lines(project)
    imports = {*_IMPORTS, *bundled_imports(project), *([Import("math")] if "import math" in callbacks else [])}
    call = (
        f"python PROGRAM.py --data DATA.npz --out {saved_file(project)}"
        if reads_file(project)
        else f"python PROGRAM.py --out {saved_file(project)}"
    )
    return [
        "# %% Train a network",
        "# This program was written by NetSketch. It trains the network anew, as NetSketch does, and saves it.",
        "# requirements: Python 3.11 or newer, and",
        "#",
        f"#     pip install {needed}",
        "#",
        "# Begin it so; `--help` says what else can be chosen:",
        "#",
        f"#     {call}",
        "",
        *import_lines(imports),
        "",
    ]


def _settings(project: Project) -> list[str]:
    training, threads = project.training, intra_op_threads(project.graph)
    held = project.data
    lines = ["# %% Settings", f"NAME = {literal(project.name)}"]
    if reads_file(project):
        lines.append(f"DATA = {default_file(project)}")
    match held.validation_from:
        case "share":
            lines.append(
                f"HELD_OUT = {held.validation!r}  # this share at the end is not learnt from, but checked with"
            )
        case "file":
            lines.append(f"CHECKED_WITH = {literal(held.validation_path or 'held_out.npz')}")
    lines.append(f"EPOCHS = {training.epochs}")
    if not training.full_batch:
        lines.append(f"BATCH_SIZE = {training.batch_size}")
    lines.append(f"SEED = {training.seed}  # first weights, dropout and the order of the samples follow from it")
    if threads:
        lines += [
            "",
            "# So small matrices are computed faster by one thread, and the same in every run.",
            f"tf.config.threading.set_intra_op_parallelism_threads({threads})",
        ]
    if training.mixed_precision:
        lines += _HALF_PRECISION.splitlines()
    return lines


def _network(project: Project) -> list[str]:
    """The function that makes the model and compiles it."""
    graph, half = project.graph, project.training.mixed_precision
    network, answering = NetworkLines(graph, analyse(graph)), _answering(graph)
    lines = ["keras.config.set_dtype_policy(policy)"] if half else []
    headings = group_comments(graph, network.analysis.order)
    for key in network.analysis.order:
        node = graph.by_id[key]
        lines += headings[key]
        own = network.layer(node)
        if half and owner_of(graph, node).id in answering:
            own = [
                'keras.config.set_dtype_policy("float32")  # what answers does it in full',
                *own,
                "keras.config.set_dtype_policy(policy)",
            ]
        lines += own
    lines += [*network.model_lines(), *compile_lines(project), "return model"]
    parameters = "policy=POLICY" if half else ""
    return [
        f"def build_model({parameters}):",
        '    """The network, with first weights and ready to be trained."""',
        *(f"    {line}".rstrip() for line in lines),
        "",
    ]


def _answering(graph: Graph) -> set[str]:
    """The layers that give the answers, those whose weights they use included."""
    return {owner_of(graph, graph.by_id[key]).id for key in output_ids(graph)}
