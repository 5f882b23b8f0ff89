"""After a run its memory is given back."""

import gc

import keras
import numpy as np
from tensorflow.python.framework.func_graph import FuncGraph

from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.let_memory_go import let_memory_go
from backend.engine.live_model import FairLock
from backend.graph.to_spec import model_spec
from tests.backend.engine.small import convolution_project


def graphs() -> int:
    gc.collect()
    return sum(isinstance(thing, FuncGraph) for thing in gc.get_objects())


def train_a_little() -> None:
    project = convolution_project()
    keras.utils.set_random_seed(1)
    network = build_model(model_spec(project.graph))
    compile_model(network, project.training)
    x, y = np.zeros((64, 28, 28, 1), np.float32), np.zeros(64, np.int64)
    list(ChunkRunner(network, [x], [y], training=True, lock=FairLock()).run(np.arange(64), 32))


def test_that_no_graph_of_a_training_is_left() -> None:
    let_memory_go()
    before = graphs()
    train_a_little()
    assert graphs() > before, "TensorFlow forgets by itself: this file is not needed any more"
    let_memory_go()
    assert graphs() <= before
