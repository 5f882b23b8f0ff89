"""As which file a training program saves its model, and with which endings it may be saved."""

from backend.graph.model import Graph
from backend.project import Project


def saved_file(project: Project) -> str:
    """The file where none is named."""
    return f"model{saved_endings(project)[0]}"


def saved_endings(project: Project) -> tuple[str, ...]:
    """Those of files that Keras reads again.

    From an `.h5` it does not read a network with layers that mask: Keras 3.15 writes how masks are made, and does
    not know that when it reads.
    """
    return (".keras",) if _masks(project.graph) else (".h5", ".hdf5", ".keras")


def _masks(graph: Graph) -> bool:
    """Whether a layer leaves steps out."""
    return any(node.kind == "Masking" or node.parameters.get("mask_zero") is True for node in graph.nodes)
