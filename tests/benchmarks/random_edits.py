"""Random sequences of edits through the document of the window: nothing is lost, nothing goes wrong.

    uv run python -m tests.benchmarks.random_edits [--count 10000] [--seed 1] [--processes 2]

After every edit the project is what the pure edits make of it, its graph is whole, and all that was taken over
from the graph before (links of each layer, shapes, counts) is what a graph made anew gives; at the end of a
sequence undo leads to the start and redo to the end. An edit that cannot be is refused with a sentence and changes
nothing.
"""

import argparse
import os
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from backend.edits import apply_all
from backend.graph.consistency import completed
from backend.graph.errors import GraphError
from backend.notes import checked_notes
from backend.project import Project
from backend.project_file import project_from_json, project_to_json
from backend.templates import TEMPLATES
from tests.backend.drawing import DIGITS
from tests.backend.graph.found import found_in, made_anew
from tests.backend.random_edits import random_edits

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from widgets.document import ProjectDocument

_LONGEST = 40


class SequenceError(AssertionError):
    """Something that must hold did not, in the sequence of that seed."""


def run_sequence(seed: int) -> Counter[str]:
    """One sequence of edits; answers how often each type was done or refused. Raises `SequenceError`."""
    from widgets.document import ProjectDocument

    random = Random(seed)
    start = random.choice([Project(), *(row.project for row in TEMPLATES)])
    document = ProjectDocument(start)
    document.set_facts(random.choice([DIGITS, None]))
    counts: Counter[str] = Counter()
    for _ in range(random.randint(5, _LONGEST)):
        _one_edit(document, random, counts)
    end = document.project
    _demand(project_from_json(project_to_json(end)) == end, "the file holds the same project")
    steps = document.undo_stack.count()
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    _demand(document.project == start, "undo leads to the start")
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    _demand(document.project == end, "redo leads to the end")
    counts["steps of histories"] += steps
    return counts


def _one_edit(document: "ProjectDocument", random: Random, counts: Counter[str]) -> None:
    before = document.project
    edits = random_edits(before, document.problems, random)
    try:
        after = apply_all(before, edits)
    except GraphError:
        after = None
    merge_key = random.choice([None, None, "same"])
    allowed = document.do(edits, "edit", merge_key)
    name = type(edits[0]).__name__ if len(edits) == 1 else "repair"
    counts[f"{name} {'done' if allowed else 'refused'}"] += 1
    _demand(allowed == (after is not None), "the document allows what the edits allow")
    _demand(document.project == (before if after is None else after), "the document is as the edits make it")
    _demand(completed(document.graph) == document.graph, "the graph is whole")
    _demand(found_in(document.graph) == found_in(made_anew(document.graph)), "what was kept of it still holds")
    checked_notes(document.project.notes)


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise SequenceError(f"It does not hold that {what}.")


def run_many(seeds: range) -> tuple[Counter[str], list[str]]:
    """The counts of these sequences, and what went wrong with each that failed."""
    _application()
    counts: Counter[str] = Counter()
    failures: list[str] = []
    # What goes wrong inside a step of the history is reported, for Qt cannot pass it on.
    sys.excepthook = lambda kind, error, trace: failures.append("".join(traceback.format_exception(error)))
    for seed in seeds:
        try:
            counts += run_sequence(seed)
        except Exception:  # noqa: BLE001 (whatever it is, it is what is looked for)
            failures.append(f"seed {seed}\n{traceback.format_exc()}")
    return counts, failures


@cache
def _application() -> "QApplication":
    """Made once a process and kept: the document needs one, off screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    known = QApplication.instance()
    return known if isinstance(known, QApplication) else QApplication(sys.argv[:1])


def main(arguments: list[str] | None = None) -> int:
    """Run the sequences in several processes and print what was done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    start, share = time.perf_counter(), 100
    first, last = options.seed, options.seed + options.count
    parts = [range(at, min(at + share, last)) for at in range(first, last, share)]
    counts: Counter[str] = Counter()
    failures: list[str] = []
    with ProcessPoolExecutor(options.processes) as pool:
        for part_counts, part_failures in pool.map(run_many, parts):
            counts += part_counts
            failures += part_failures
    for name, count in sorted(counts.items()):
        print(f"{count:>9,}  {name}")
    for failure in failures[:5]:
        print(failure)
    seconds = time.perf_counter() - start
    print(f"{options.count:,} sequences in {seconds:.0f} s, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
