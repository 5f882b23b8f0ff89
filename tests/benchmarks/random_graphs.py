"""Random networks without a listed error: all of them build in Keras, and a share learns one step.

    uv run python -m tests.benchmarks.random_graphs [--count 10000] [--seed 1] [--processes 2] [--trained 0.05]

A network is random over all kinds, settings, ports, branches and shared weights (`tests.backend.random_networks`).
Half of those with problems are mended by the first repairs, one after another. What has no error left must build
and compile, with the shapes of every output and the number of parameters that we compute without TensorFlow.
"""

import argparse
import os
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random
from typing import Any

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.spec import ModelSpec, TensorRef
from backend.graph.to_spec import model_spec
from backend.problems import find_problems
from backend.project import DataFacts, Project
from tests.backend.problems.mending import mended_by_first_repairs
from tests.backend.random_networks import FACTS, random_network

_SAMPLES = 4


class NetworkError(AssertionError):
    """A network that we said nothing against, and that is not in Keras what we computed."""


def run_graph(seed: int, trained: float = 0.0) -> Counter[str]:
    """Make the network of that seed and try it; answers what was done. Raises whatever goes wrong."""
    random = Random(seed)
    facts = random.choice(FACTS)
    project = random_network(random, facts)
    counts: Counter[str] = Counter()
    if errors_of(project, facts) and random.random() < 0.5:
        project = mended_by_first_repairs(project, facts, hints=False)
        if any(problem.repairs for problem in find_problems(project, facts) if problem.severity == "error"):
            raise NetworkError(f"repairs lead in a circle: {errors_of(project, facts)}")
        counts["mended by repairs"] += not errors_of(project, facts)
    errors = errors_of(project, facts)
    if errors:
        counts["left with problems"] += 1
        counts[f"problem {errors[0]}"] += 1
        return counts
    model = built_as_computed(project)
    counts["built"] += 1
    counts["several inputs"] += len(model.inputs) > 1
    counts["several outputs"] += len(model.outputs) > 1
    counts.update(f"kind {kind}" for kind in {node.kind for node in project.graph.nodes})
    if facts is not None and random.random() < trained:
        train_one_step(model, project, facts, random)
        counts["trained"] += 1
    return counts


def errors_of(project: Project, facts: DataFacts | None) -> list[str]:
    """The codes of the errors that are listed."""
    return [problem.code for problem in find_problems(project, facts) if problem.severity == "error"]


def built_as_computed(project: Project) -> Any:
    """The Keras model of a network, after every shape and count was compared with ours."""
    import keras

    from backend.engine.build import build_model, compile_model

    spec = model_spec(project.graph)
    analysis = analyse(project.graph)
    nodes = {node.name: node for node in project.graph.nodes}
    outputs = [
        TensorRef(layer.name, port)
        for layer in spec.layers
        for port in range(layer_kind(layer.kind).output_count(layer.parameters))
    ]
    everything = build_model(ModelSpec(spec.layers, spec.inputs, tuple(outputs)), seed=1)
    for reference, tensor in zip(outputs, everything.outputs, strict=True):
        ours = analysis.layers[nodes[reference.layer].id].output_of(reference.port)
        if tuple(tensor.shape[1:]) != ours:
            raise NetworkError(f"{reference}: Keras has {tuple(tensor.shape[1:])}, we have {ours}")
    if everything.count_params() != analysis.parameters:
        raise NetworkError(f"Keras has {everything.count_params()} parameters, we have {analysis.parameters}")
    answers = [everything.outputs[outputs.index(reference)] for reference in spec.outputs]
    model = keras.Model(everything.inputs, answers[0] if len(answers) == 1 else answers)
    compile_model(model, project.training)
    return model


def train_one_step(model: Any, project: Project, facts: DataFacts, random: Random) -> None:
    """One step on random data of the facts' shape, without tracing; the weights must take it.

    Every input is given the same samples, laid out as it says, and every output is taught the same labels.
    """
    import keras
    import numpy as np

    generator = np.random.default_rng(random.randrange(2**32))
    samples = generator.random((_SAMPLES, *(length or 4 for length in facts.sample_shape)), np.float32)
    x = [samples if None in one.shape[1:] else samples.reshape(_SAMPLES, *one.shape[1:]) for one in model.inputs]
    labels = generator.integers(0, max(len(facts.classes), 1), _SAMPLES)
    y: list[Any] = []
    for output in model.outputs:
        if not facts.classes:
            y.append(generator.random((_SAMPLES, 1), np.float32))
        elif output.shape[-1] == 1:
            y.append(labels[:, None].astype(np.float32))
        elif project.training.loss == "sparse_categorical_crossentropy":
            y.append(labels)
        else:
            y.append(keras.utils.to_categorical(labels, len(facts.classes)))
    model.run_eagerly = True
    model.jit_compile = False
    model.train_on_batch(x[0] if len(x) == 1 else x, y[0] if len(y) == 1 else y)


def run_many(job: tuple[range, float]) -> tuple[Counter[str], list[str]]:
    """The counts of these networks, and what went wrong with each that failed."""
    _quiet()
    import keras

    seeds, trained = job
    counts: Counter[str] = Counter()
    failures = []
    for seed in seeds:
        try:
            counts += run_graph(seed, trained)
        except Exception:  # noqa: BLE001 (whatever it is, it is what is looked for)
            failures.append(f"seed {seed}\n{traceback.format_exc()[-3000:]}")
        if seed % 10 == 0:
            keras.backend.clear_session()
    return counts, failures


def _quiet() -> None:
    """Before TensorFlow comes: no talk, one thread a process, no accelerator."""
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1", TF_NUM_INTRAOP_THREADS="1")


def main(arguments: list[str] | None = None) -> int:
    """Try the networks in several processes and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--trained", type=float, default=0.05)
    options = parser.parse_args(arguments)
    start, share = time.perf_counter(), 50
    first, last = options.seed, options.seed + options.count
    jobs = [(range(at, min(at + share, last)), options.trained) for at in range(first, last, share)]
    counts: Counter[str] = Counter()
    failures: list[str] = []
    _quiet()
    # A process that runs long gathers what TensorFlow never gives back: each does twenty jobs. They are begun anew
    # by hand, for a pool that is to do so itself stands still at times (CPython issue 115634).
    round_size = 20 * options.processes
    for at in range(0, len(jobs), round_size):
        with ProcessPoolExecutor(options.processes, get_context("spawn")) as pool:
            for part_counts, part_failures in pool.map(run_many, jobs[at : at + round_size]):
                counts += part_counts
                failures += part_failures
        done = min((at + round_size) * share, options.count)
        print(f"{done:,} networks: {counts['built']:,} built, {len(failures):,} failed", flush=True)
    for name, count in sorted(counts.items()):
        print(f"{count:>9,}  {name}")
    for failure in failures[:20]:
        print(failure)
    seconds = time.perf_counter() - start
    print(
        f"{options.count:,} networks in {seconds:.0f} s: {counts['built']:,} built, {counts['trained']:,} learnt, "
        f"{counts['left with problems']:,} with problems left, {len(failures):,} failed"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
