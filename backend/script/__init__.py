"""A project as plain Keras programs: the network as the panel shows it, and whole ones that train or predict."""

from backend.script.notebook import as_notebook
from backend.script.own_data import changing_files, own_data
from backend.script.prediction_program import write_prediction_program
from backend.script.program import Program, write_program
from backend.script.training_program import write_training_program

__all__ = [
    "Program",
    "as_notebook",
    "changing_files",
    "own_data",
    "write_prediction_program",
    "write_program",
    "write_training_program",
]
