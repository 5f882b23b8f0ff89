"""A project as a plain Keras program, of which each layer knows its lines."""

from backend.script.program import Program, write_program

__all__ = ["Program", "write_program"]
