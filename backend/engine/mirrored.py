"""Shares each step out among several graphics cards, so that together they do what one would.

It was tried with two and four devices that share one CPU, never yet on real graphics cards.

Every card has a copy of the network (`tf.distribute.MirroredStrategy`). A card is given its part of the batch; the
gradients are added, and each copy takes the same step. Gradient, loss and accuracy are those of the whole batch,
but for the order in which floats are added, also where the batch cannot be shared out evenly. What looks at a
batch as a whole sees that of its card alone, as Keras has it everywhere:

- batch normalization takes the mean and variance of its card's samples, and keeps the mean of those of all cards;
- dropout and noise draw the same numbers on every card, each for its own samples;
- `clipnorm`, `clipvalue` and `global_clipnorm` clip the gradient of a card before it is added to the others;
- activity regularizers count each card's mean alike, also where one card has a sample less.
"""

from collections.abc import Callable
from typing import Any

import keras
import tensorflow as tf

_REMEMBERED = ("/moving_mean", "/moving_variance")

Step = Callable[..., tuple[Any, Any, Any, Any]]
"""`step(x, y, weights)` computes a batch: its loss, its accuracy, the class numbers answered, and their values."""


def shared_out(step: Step, network: keras.Model, *, training: bool) -> Step:
    """The step as the strategy of the network has it: as it is on one device, shared out among several.

    The network must have been built and compiled in the scope of the strategy. The batch that the new step is
    given lies in the memory of the machine.
    """
    several = network.distribute_strategy.num_replicas_in_sync > 1
    return mirrored_step(step, network, training=training) if several else step


def mirrored_step(step: Step, network: keras.Model, *, training: bool) -> Step:
    """A step that is given a whole batch `x`, `y` and lets each card do a part of it.

    The loss of a step that measures is divided by the number of cards by Keras, that of one that trains is not.
    """
    strategy = network.distribute_strategy
    cards = strategy.num_replicas_in_sync

    def whole(x: Any, y: Any, weights: Any = None) -> tuple[Any, Any, Any, Any]:
        count = tf.shape(tf.nest.flatten(x)[0])[0]

        def on_one_card(x: Any, y: Any, weights: Any) -> tuple[Any, Any, Any, Any, Any]:
            number = tf.distribute.get_replica_context().replica_id_in_sync_group
            begin, end = _share(count, number, cards)
            with tf.device("CPU:0"):  # only what the card needs travels to it
                own_x, own_y = (tf.nest.map_structure(lambda all: all[begin:end], whole) for whole in (x, y))
                shares = _weights(count, end - begin, cards)
                if weights is not None:
                    shares *= tf.cast(weights[begin:end], tf.float32)
            loss, accuracy, answers, values = step(own_x, own_y, shares)
            if training:
                _keep_the_mean(network)
            return tf.cast(loss, tf.float32), accuracy, answers, values, tf.cast(end - begin, tf.float32)

        results = strategy.run(on_one_card, args=(x, y, weights))
        told = [strategy.experimental_local_results(part) for part in results]
        losses, accuracies, answers, values, sizes = told
        with tf.device("CPU:0"):
            loss = tf.add_n(losses)
            return (
                loss / cards if training else loss,
                tf.add_n([one * size for one, size in zip(accuracies, sizes, strict=True)]) / tf.add_n(sizes),
                tf.cond(count < cards, lambda: answers[0], lambda: tf.concat(answers, axis=0)),
                tf.cond(count < cards, lambda: values[0], lambda: tf.concat(values, axis=0)),
            )

    return whole


def _share(count: Any, number: Any, cards: int) -> tuple[Any, Any]:
    """From which sample of a batch to which the card takes; of a batch smaller than the cards, each takes all."""
    too_few = count < cards
    begin = tf.where(too_few, 0, count * number // cards)
    end = tf.where(too_few, count, count * (number + 1) // cards)
    return begin, end


def _weights(count: Any, own: Any, cards: int) -> Any:
    """How much each sample of a card counts: Keras takes the mean of a card's own, then that of the cards."""
    share = tf.cast(own * cards, tf.float32) / tf.cast(count, tf.float32)
    return tf.fill([own], tf.where(count < cards, 1.0, share))


def _keep_the_mean(network: keras.Model) -> None:
    """Give the copies of what batch normalization remembers their mean: Keras lets each card keep its own."""
    kept = [one for one in network.non_trainable_weights if one.path.endswith(_REMEMBERED)]
    if kept:
        values = [tf.convert_to_tensor(variable.value) for variable in kept]
        means = tf.distribute.get_replica_context().all_reduce(tf.distribute.ReduceOp.MEAN, values)
        for variable, mean in zip(kept, means, strict=True):
            variable.assign(mean)
