"""One small project for each problem that can be found."""

from dataclasses import dataclass

import msgspec

from backend.edits import Disconnect, SetData
from backend.graph.model import ParameterValue
from backend.project import DataChoice, DataFacts, OutputSettings, Preparation, Project
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.problems.networks import (
    ATTENTION,
    FLOWERS_AS_PICTURES,
    FROZEN,
    GAPS,
    GOOD,
    HALF_A_MEMORY,
    JOINED_GAPS,
    NUMBERS,
    ONE_INPUT_WRONG,
    ONE_SIGMOID,
    POOLED_AWAY,
    RELU,
    RESIZED_GAPS,
    ROWS,
    SEQUENCE,
    SHARED,
    SHRUNK,
    SIGMOIDS,
    TWO_ANSWERS,
    TWO_INPUTS,
    TWO_SHAPES,
    finished,
    looking_at_itself,
    renamed,
    trained,
    two_branches,
)

ROW_OF_ONE = chain(("Input", {"shape": (8,)}), dense(1))
UP: tuple[str, dict[str, ParameterValue]] = ("UpSampling2D", {"size": (100, 100)})


@dataclass(frozen=True)
class Case:
    """A project, what is known of its data, and the problem it has; `repairs` is the least number of them."""

    code: str
    project: Project
    node: str | None = None
    repairs: int = 1
    facts: DataFacts | None = DIGITS
    severity: str = "error"


CASES = [
    Case("no_input", chain(conv(3)), repairs=2),
    Case("not_connected", add(GOOD, "Dropout"), "n5", 3),
    Case("not_connected", add(GOOD, "Conv2D", filters=3), "n5", 3),
    Case("inputs_missing", ATTENTION, "n2", 2),
    Case("inputs_missing", finished(add(chain(PICTURE, conv(1, padding="same")), "Subtract", "n2")), "n3", 2),
    Case("whole_numbers_needed", chain(PICTURE, FLATTEN, ("Embedding", {}), FLATTEN, ANSWER), "n3", 2),
    Case(
        "whole_numbers_needed",
        chain(PICTURE, FLATTEN, dense(9, **RELU), ("Embedding", {}), FLATTEN, ANSWER),
        "n4",
        2,
    ),
    Case("mask_does_not_fit", GAPS, "n3"),
    Case("mask_does_not_fit", RESIZED_GAPS, "n5"),
    Case("name_needed_by_keras", JOINED_GAPS, "n3"),
    Case("settings_conflict", HALF_A_MEMORY, "n3", 2),
    Case(
        "settings_conflict",
        chain(PICTURE, conv(6, **RELU), ("GroupNormalization", {"groups": 4}), FLATTEN, ANSWER),
        "n3",
    ),
    Case("axis_missing", chain(PICTURE, ("RMSNormalization", {"axis": 1}), FLATTEN, ANSWER), "n2"),
    Case("wrong_dimensions", chain(PICTURE, ("Conv1D", {"filters": 3, **RELU}), FLATTEN, ANSWER), "n2", 3),
    Case("wrong_dimensions", chain(PICTURE, ("MaxPooling3D", {}), FLATTEN, ANSWER), "n2", 2),
    Case("wrong_dimensions", chain(PICTURE, ("ConvLSTM2D", {"filters": 3}), FLATTEN, ANSWER), "n2", 2),
    Case(
        "window_too_large", chain(PICTURE, conv(3, data_format="channels_first", **RELU), FLATTEN, ANSWER), "n2", 3
    ),
    Case("merge_does_not_fit", finished(two_branches(conv(3), conv(5), "Multiply")), "n4", 3),
    Case("merge_does_not_fit", finished(two_branches(conv(3), conv(3, kernel_size=(5, 5)), "Maximum")), "n4", 3),
    Case("merge_does_not_fit", finished(two_branches(conv(3), conv(5), "Dot")), "n4"),
    Case("softmax_of_one", chain(("Input", {"shape": (8,)}), dense(1, activation="softmax")), "n2", 1, NUMBERS),
    Case("softmax_of_one", chain(("Input", {"shape": (8,)}), dense(1, activation="softmax")), "n2", 1, None),
    Case("loss_does_not_fit", chain(("Input", {"shape": (8,)}), dense(1)), "n2", 2, None),
    Case(
        "scaled_already",
        chain(PICTURE, ("Rescaling", {"scale": 1 / 255}), FLATTEN, ANSWER),
        "n2",
        1,
        DIGITS,
        "hint",
    ),
    Case(
        "range_too_wide",
        chain(PICTURE, ("RandomFlip", {}), ("RandomBrightness", {}), FLATTEN, ANSWER),
        "n3",
        1,
        DIGITS,
        "hint",
    ),
    Case("range_too_wide", chain(PICTURE, ("RandomContrast", {}), FLATTEN, ANSWER), "n2", 1, DIGITS, "hint"),
    Case("pixel_by_pixel", chain(PICTURE, dense(128, **RELU), FLATTEN, ANSWER), "n2", 1, DIGITS, "hint"),
    Case(
        "pixel_by_pixel",
        chain(
            PICTURE, ("Dropout", {}), dense(64, **RELU), dense(32, **RELU), ("GlobalAveragePooling2D", {}), ANSWER
        ),
        "n3",
        1,
        None,
        "hint",
    ),
    Case("wrong_dimensions", FLOWERS_AS_PICTURES, "n2", 2, ROWS),
    Case("window_too_large", POOLED_AWAY, "n4", 3),
    Case("shrunk_too_early", SHRUNK, "n2", 1, DIGITS, "hint"),
    Case(
        "shrunk_too_early",
        chain(PICTURE, conv(3, kernel_size=(28, 28), **RELU), conv(4, padding="same", **RELU), FLATTEN, ANSWER),
        "n2",
        1,
        DIGITS,
        "hint",
    ),
    Case(
        "mean_missing",
        chain(("Input", {"shape": (4,)}), ("Normalization", {}), dense(3, activation="softmax")),
        "n2",
        2,
        ROWS,
        "hint",
    ),
    Case("many_sigmoids", SIGMOIDS, "n2", 1, DIGITS, "hint"),
    Case(
        "batch_of_one",
        trained(chain(PICTURE, ("BatchNormalization", {}), FLATTEN, ANSWER), batch_size=1),
        "n2",
        1,
        DIGITS,
        "hint",
    ),
    Case(
        "large_after_flatten",
        chain(PICTURE, conv(64, **RELU), FLATTEN, dense(256, **RELU), ANSWER),
        "n4",
        2,
        DIGITS,
        "hint",
    ),
    Case("large_after_flatten", chain(PICTURE, FLATTEN, dense(1_000_000, **RELU)), "n3", 0, DIGITS, "hint"),
    Case("outputs_unused", chain(SEQUENCE, ("GRU", {"return_state": True}), ANSWER), "n2", 1, DIGITS, "hint"),
    Case(
        "softmax_over_places",
        chain(PICTURE, ("Softmax", {"axis": (1,)}), FLATTEN, ANSWER),
        "n2",
        1,
        DIGITS,
        "hint",
    ),
    Case("dropout_at_the_end", chain(PICTURE, FLATTEN, ANSWER, ("GaussianNoise", {})), "n4", 1, DIGITS, "hint"),
    Case("empty", Project(), repairs=2),
    Case("empty", Project(), repairs=2, facts=None),
    Case("empty", Project(), repairs=2, facts=NUMBERS),
    Case("no_input", chain(FLATTEN, ANSWER)),
    Case("no_input", chain(conv(3), FLATTEN, ANSWER)),
    Case("only_input", chain(PICTURE), "n1"),
    Case("not_connected", Disconnect(GOOD.graph.links[1]).apply(GOOD), "n3", 2),
    Case("not_connected", add(GOOD, "Add"), "n5", 2),
    Case("input_unused", add(chain(FLATTEN, ANSWER), "Input"), "n3", 2),
    Case("several_inputs", TWO_INPUTS, "n2", 1, DIGITS, "hint"),
    Case("several_inputs", TWO_SHAPES, "n2", 0, DIGITS, "hint"),
    Case("several_outputs", add(GOOD, "Dropout", "n2"), "n5", 3),
    Case("several_outputs", add(add(GOOD, "Dropout", "n2"), "Flatten", "n5"), "n6", 3),
    Case("several_outputs", add(GOOD, "Dense", "n3", units=10), "n5", 3),
    Case("several_outputs", add(GOOD, "Dense", "n3", units=10, activation="relu"), "n5", 3, None),
    Case("several_outputs", add(GOOD, "Dense", "n3", units=5, activation="softmax"), "n5", 3),
    Case("several_answers", TWO_ANSWERS, "n4", 1, DIGITS, "hint"),
    Case("several_answers", TWO_ANSWERS, "n4", 1, None, "hint"),
    Case("input_does_not_fit", ONE_INPUT_WRONG, "n2", 2),
    Case("loss_fits_badly", ONE_SIGMOID, "n5", 1, DIGITS, "hint"),
    Case("name_taken", renamed(GOOD, "n3", "conv2d"), "n3"),
    Case("name_not_allowed", renamed(GOOD, "n3", "a/b"), "n3"),
    Case("name_not_allowed", renamed(GOOD, "n3", "top_level_model_weights"), "n3"),
    Case("input_does_not_fit", chain(("Input", {"shape": (32, 32, 3)}), FLATTEN, ANSWER), "n1", 2),
    Case("input_does_not_fit", chain(("Input", {"shape": (100,)}), ANSWER), "n1", 2),
    Case("input_does_not_fit", chain(("Input", {"shape": (None, 14)}), ("LSTM", {}), ANSWER), "n1", 2),
    Case("wrong_dimensions", chain(PICTURE, FLATTEN, conv(3), FLATTEN, ANSWER), "n3", 3),
    Case("wrong_dimensions", chain(("Input", {"shape": (784,)}), conv(3), FLATTEN, ANSWER), "n2", 2),
    Case("wrong_dimensions", chain(("Input", {"shape": (100,)}), conv(3), FLATTEN, ANSWER), "n2", 2, None),
    Case("wrong_dimensions", chain(SEQUENCE, conv(3), FLATTEN, ANSWER), "n2", 2),
    Case("wrong_dimensions", chain(PICTURE, ("LSTM", {}), ANSWER), "n2", 2),
    Case("wrong_dimensions", chain(SEQUENCE, ("LSTM", {}), ("LSTM", {}), ANSWER), "n3", 3),
    Case("wrong_dimensions", chain(PICTURE, ("GlobalAveragePooling2D", {}), conv(3, kernel_size=(1, 1))), "n3", 3),
    Case("wrong_dimensions", chain(PICTURE, FLATTEN, ("MaxPooling2D", {}), FLATTEN, ANSWER), "n3", 3),
    Case("window_too_large", chain(PICTURE, conv(3, kernel_size=(29, 3)), FLATTEN, ANSWER), "n2", 3),
    Case(
        "window_too_large",
        chain(("Input", {"shape": (4000, 1)}), ("Conv1D", {"kernel_size": (16_000,), "strides": (256,)})),
        "n2",
        3,
        None,
    ),
    Case(
        "window_too_large",
        chain(PICTURE, conv(3, kernel_size=(15, 15), dilation_rate=(2, 2)), FLATTEN, ANSWER),
        "n2",
        3,
    ),
    Case("window_too_large", chain(PICTURE, ("MaxPooling2D", {"pool_size": (30, 30)}), FLATTEN, ANSWER), "n2", 3),
    Case(
        "reshape_does_not_fit", chain(PICTURE, ("Reshape", {"target_shape": (28, 14)}), FLATTEN, ANSWER), "n2", 2
    ),
    *(
        Case("wrong_dimensions", looking_at_itself(kind, inputs), "n2", 2, ROWS)
        for kind in ("MultiHeadAttention", "Attention", "AdditiveAttention", "GroupQueryAttention")
        for inputs in (2, 3)
    ),
    Case("reshape_does_not_fit", chain(PICTURE, ("Reshape", {"target_shape": (13, -1)}), ANSWER), "n2"),
    Case("merge_does_not_fit", finished(two_branches(conv(3), conv(5), "Add")), "n4", 3),
    Case("merge_does_not_fit", finished(two_branches(conv(3), ("MaxPooling2D", {}), "Add")), "n4"),
    Case("merge_does_not_fit", finished(two_branches(conv(3), FLATTEN, "Add")), "n4"),
    Case("merge_does_not_fit", finished(two_branches(conv(3), FLATTEN, "Concatenate")), "n4"),
    Case("merge_does_not_fit", finished(two_branches(conv(3), ("MaxPooling2D", {}), "Concatenate")), "n4"),
    Case("axis_missing", chain(PICTURE, ("BatchNormalization", {"axis": 4}), FLATTEN, ANSWER), "n2"),
    Case("axis_missing", chain(PICTURE, ("Concatenate", {"axis": 0}), FLATTEN, ANSWER), "n2"),
    Case(
        "settings_conflict",
        chain(PICTURE, conv(3, strides=(2, 2), dilation_rate=(2, 2)), FLATTEN, ANSWER),
        "n2",
        2,
    ),
    Case("settings_conflict", chain(PICTURE, conv(3, groups=2), FLATTEN, ANSWER), "n2"),
    Case("settings_conflict", chain(("Input", {"shape": (None, 28)}), ("LSTM", {"unroll": True}), ANSWER), "n2"),
    Case(
        "cannot_learn",
        chain(PICTURE, conv(3, **RELU), ("Resizing", {"interpolation": "area"}), FLATTEN, ANSWER),
        "n3",
        2,
    ),
    Case(
        "cannot_learn",
        chain(
            PICTURE,
            ("Reshape", {"target_shape": (1, 1, 1, 784)}),
            ("Conv3DTranspose", {"filters": 3, "dilation_rate": (1, 1, 2), **RELU}),
            FLATTEN,
            ANSWER,
        ),
        "n3",
        2,
    ),
    Case("shared_weights_do_not_fit", SHARED, "n4"),
    Case("length_unknown", chain(("Input", {"shape": (None, None, 1)}), FLATTEN, ANSWER), "n3"),
    Case("length_unknown", chain(("Input", {"shape": (None,)}), ANSWER), "n2", facts=None),
    Case("flatten_missing", chain(PICTURE, ANSWER), "n2"),
    Case(
        "flatten_missing", chain(PICTURE, conv(4, activation="relu"), dense(32, activation="relu"), ANSWER), "n3"
    ),
    Case("flatten_missing", chain(PICTURE, conv(4, activation="relu"), ANSWER), "n3", facts=None),
    Case("flatten_missing", chain(SEQUENCE, ("LSTM", {"return_sequences": True}), ANSWER), "n3", 2),
    Case("answer_is_picture", chain(PICTURE, conv(10, activation="softmax")), "n2"),
    Case("answer_is_picture", chain(SEQUENCE, ("LSTM", {"return_sequences": True})), "n2", 2),
    Case("classes_do_not_fit", chain(PICTURE, FLATTEN, dense(12, activation="softmax")), "n3"),
    Case(
        "classes_do_not_fit",
        chain(PICTURE, FLATTEN, dense(12), ("Activation", {"activation": "softmax"})),
        "n3",
        2,
    ),
    Case("classes_do_not_fit", chain(PICTURE, conv(4, activation="relu"), FLATTEN), "n3"),
    Case("classes_do_not_fit", chain(SEQUENCE, ("LSTM", {"units": 3, "both_directions": True})), "n2"),
    Case("loss_does_not_fit", chain(PICTURE, FLATTEN, dense(10)), "n3", 2),
    Case("loss_does_not_fit", chain(PICTURE, FLATTEN, dense(10, activation="relu")), "n3", 2, None),
    Case("loss_does_not_fit", trained(chain(PICTURE, FLATTEN, dense(10)), loss="binary_crossentropy"), "n3", 2),
    Case("loss_does_not_fit", chain(PICTURE, FLATTEN, dense(10), ("BatchNormalization", {})), "n4", 2),
    Case("loss_does_not_fit", chain(("Input", {"shape": (8,)}), dense(1)), None, 2, NUMBERS),
    Case("loss_fits_badly", chain(PICTURE, FLATTEN, dense(10, activation="sigmoid")), "n3", 2, DIGITS, "hint"),
    Case("loss_fits_badly", trained(GOOD, loss="binary_crossentropy"), "n4", 2, DIGITS, "hint"),
    Case("loss_for_numbers", trained(GOOD, loss="mean_squared_error"), None, 1, DIGITS, "hint"),
    Case(
        "loss_for_numbers",
        trained(chain(PICTURE, FLATTEN, dense(10)), loss="mean_absolute_error"),
        None,
        1,
        DIGITS,
        "hint",
    ),
    Case("too_many_parameters", chain(PICTURE, FLATTEN, dense(1_000_000, activation="relu"), ANSWER), "n3"),
    Case("endless", chain(PICTURE, UP, UP, UP, UP, FLATTEN, ANSWER), "n5"),
    Case("endless", chain(("Input", {"shape": (1_000_000,) * 3}), FLATTEN, ANSWER), "n1", 1, None),
    Case("too_many_parameters", chain(PICTURE, UP, FLATTEN, dense(64, activation="relu"), ANSWER), "n4"),
    Case("output_too_large", chain(PICTURE, UP, UP, conv(8, **RELU), FLATTEN, ANSWER), "n3"),
    Case(
        "output_too_large",
        chain(PICTURE, ("Resizing", {"height": 10_000, "width": 10_000}), conv(8, **RELU), FLATTEN, ANSWER),
        "n3",
    ),
    Case("output_too_large", chain(PICTURE, dense(1_000_000, activation="relu"), FLATTEN, ANSWER), "n2"),
    Case("output_too_large", chain(("Input", {"shape": (20_000, 20_000, 1)}), FLATTEN, ANSWER), "n1", 0, None),
    Case("nothing_learns", FROZEN, "n4", 2),
    Case("nothing_learns", chain(("Input", {"shape": (10,)}), ("Activation", {"activation": "softmax"})), "n2"),
    Case(
        "preparation_does_not_fit",
        msgspec.structs.replace(GOOD, preparation=Preparation("plain", 32, 32, 3)),
        None,
        1,
        DIGITS,
        "hint",
    ),
    Case("no_activation", chain(PICTURE, conv(4), FLATTEN, ANSWER), "n2", 1, DIGITS, "hint"),
    Case(
        "softmax_inside", chain(PICTURE, FLATTEN, dense(20, activation="softmax"), ANSWER), "n3", 1, DIGITS, "hint"
    ),
    Case(
        "dropout_of_everything",
        chain(PICTURE, FLATTEN, ("Dropout", {"rate": 1.0}), ANSWER),
        "n3",
        1,
        DIGITS,
        "hint",
    ),
    Case("dropout_at_the_end", chain(PICTURE, FLATTEN, ANSWER, ("Dropout", {})), "n4", 1, DIGITS, "hint"),
    Case("nothing_to_join", chain(PICTURE, ("Add", {}), FLATTEN, ANSWER), "n2", 1, DIGITS, "hint"),
    Case(
        "add_stretches",
        finished(two_branches(conv(3, padding="same"), ("Activation", {}), "Add")),
        "n4",
        0,
        DIGITS,
        "hint",
    ),
    Case("learning_rate_high", trained(GOOD, learning_rate=0.5), None, 1, DIGITS, "hint"),
    Case("batch_larger_than_data", trained(GOOD, batch_size=2000), None, 2, DIGITS, "hint"),
    Case("loss_fits_badly", trained(GOOD, loss="hinge"), "n4", 2, DIGITS, "hint"),
    Case("loss_fits_badly", trained(ONE_SIGMOID, loss="squared_hinge"), "n5", 2, DIGITS, "hint"),
    Case("loss_does_not_fit", trained(chain(PICTURE, FLATTEN, dense(10)), loss="kl_divergence"), "n3", 2),
    Case(
        "loss_does_not_fit", trained(chain(("Input", {"shape": (8,)}), dense(1)), loss="poisson"), "n2", 2, NUMBERS
    ),
    Case("loss_does_not_fit", trained(ROW_OF_ONE, loss="hinge"), None, 2, NUMBERS),
    Case("loss_does_not_fit", trained(ROW_OF_ONE, loss="cosine_similarity"), None, 2, NUMBERS),
    Case("loss_for_numbers", trained(GOOD, loss="huber"), None, 1, DIGITS, "hint"),
    Case(
        "loss_for_numbers",
        trained(TWO_ANSWERS, outputs={"n5": OutputSettings("mean_squared_error")}),
        None,
        1,
        DIGITS,
        "hint",
    ),
    Case(
        "loss_fits_badly", trained(TWO_ANSWERS, outputs={"n5": OutputSettings("hinge")}), "n5", 2, DIGITS, "hint"
    ),
    Case("metric_does_not_fit", trained(GOOD, metrics=("f1", "r2")), None, 1, DIGITS, "hint"),
    Case("metric_does_not_fit", trained(ROW_OF_ONE, loss="huber", metrics=("auc",)), None, 1, NUMBERS, "hint"),
    Case("class_weights_do_not_fit", trained(GOOD, class_weights=(1.0, 2.0)), None, 2),
    Case(
        "class_weights_do_not_fit", trained(ROW_OF_ONE, loss="huber", class_weights="balanced"), None, 1, NUMBERS
    ),
    Case("no_accuracy_to_watch", trained(ROW_OF_ONE, loss="huber", keep_best=True), None, 1, NUMBERS, "hint"),
    Case("warm_up_too_long", trained(GOOD, warm_up=5.0), None, 1, DIGITS, "hint"),
    Case("warm_up_too_long", trained(GOOD, warm_up=1.0, epochs=1), None, 1, DIGITS, "hint"),
    Case("nothing_to_check_with", SetData(DataChoice(validation_from="file")).apply(GOOD)),
    Case(
        "nothing_to_check_with",
        SetData(DataChoice(validation_from="test", validation=0.0)).apply(GOOD),
        None,
        1,
        DataFacts("Digits", (28, 28, 1), DIGITS.classes, 500, 0),
    ),
    Case("nothing_left_to_train_with", SetData(DataChoice(validation=0.99999)).apply(GOOD)),
    Case("nothing_to_check_with", SetData(DataChoice(validation_from="file")).apply(GOOD), repairs=2),
    Case(
        "nothing_to_check_with",
        SetData(DataChoice(validation_from="file", validation_path="/nowhere/gone.npz")).apply(GOOD),
        repairs=2,
    ),
]
