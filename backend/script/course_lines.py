"""The course of the training in its program: which samples each step takes, and the call of `fit`."""

from collections.abc import Sequence

from backend.project import Project
from backend.script.fit_lines import is_checked

_ROWS_OF_STEPS = '''
def rows_of_steps(count, batch_size):
    """The numbers of the samples of each step, epoch after epoch."""
    for epoch in itertools.count(1):
        order = ORDER
        for begin in range(0, count, batch_size):
            yield order[begin : begin + batch_size]


def batches(samples, count, batch_size):
    """The samples of one step after the other."""
    rows = tf.data.Dataset.from_generator(
        lambda: rows_of_steps(count, batch_size), output_signature=tf.TensorSpec((None,), tf.int64)
    )
    samples = tf.nest.map_structure(tf.constant, samples)

    def taken(numbers):
        return tf.nest.map_structure(lambda array: tf.gather(array, numbers), samples)

    return rows.map(taken).prefetch(2)
'''

_SHUFFLED = "np.random.default_rng([SEED, epoch]).permutation(count)"


def course_lines(project: Project, callbacks: Sequence[str]) -> list[str]:
    """The functions that give out the samples, and the one that trains."""
    order = _SHUFFLED if project.training.shuffle else "np.arange(count)"
    rows = _ROWS_OF_STEPS.replace("ORDER", order)
    if not project.training.shuffle:
        rows = rows.replace("for epoch in itertools.count(1)", "while True")
    return [*rows.splitlines(), "", *_train(project, callbacks)]


def _train(project: Project, callbacks: Sequence[str]) -> list[str]:
    training = project.training
    weighed, checked = training.class_weights != "equal", is_checked(project)
    batch = "len(x)" if training.full_batch else "min(BATCH_SIZE, len(x))"
    options = ["epochs=epochs"]
    if checked:
        options += [
            "validation_data=(as_inputs(x_held), as_targets(y_held)) if len(x_held) else None",
            "validation_batch_size=int(np.clip(2_000_000 // max(x[0].size, 1), 1, 512))",
        ]
        if training.validation_every > 1:
            every = training.validation_every
            options.append(
                f"validation_freq=[one for one in range(1, epochs + 1) if one % {every} == 0 or one == epochs]"
            )
    if callbacks:
        options.append(f"callbacks=[{', '.join(callbacks)}]")
    samples = (
        "(as_inputs(x), as_targets(y), class_weights(y, classes)[y])"
        if weighed
        else "(as_inputs(x), as_targets(y))"
    )
    return [
        f"def train(model, x, y, {'x_held, y_held, ' if checked else ''}{'classes, ' if weighed else ''}epochs):",
        '    """Teach the network for so many epochs."""',
        f"    batch_size = {batch}",
        "    model.fit(",
        f"        batches({samples}, len(x), batch_size),",
        "        steps_per_epoch=-(-len(x) // batch_size),",
        *(f"        {option}," for option in options),
        "    )",
    ]
