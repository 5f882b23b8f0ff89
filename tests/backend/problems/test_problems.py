"""Every problem is found, said plainly, and ended by each of its repairs."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.data.errors import DataError
from backend.data.facts import describe
from backend.edits import Connect, Disconnect, Edit, RemoveNodes, ShareWeights, apply_all
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError, ShapeError
from backend.graph.to_spec import model_spec
from backend.problem import Problem
from backend.problems import find_problems
from backend.problems.shape_errors import _ROWS
from backend.project import DataChoice, DataFacts, OutputSettings, Preparation, Project
from backend.templates import TEMPLATES, Template
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, Layer, add, chain, conv, dense
from tests.backend.problems.cases import CASES, Case
from tests.backend.problems.mending import mended_by_first_repairs
from tests.backend.problems.networks import (
    FLOWERS_AS_PICTURES,
    GOOD,
    NUMBERS,
    POOLED_AWAY,
    ROWS,
    TWO_ANSWERS,
    trained,
)
from tests.benchmarks.large_network import large_project

COINS = DataFacts("Coins", (28, 28, 1), ("heads", "tails"), 500, 50)

MENDABLE = [case for case in CASES if case.repairs > 0 and case.facts is not None]


def names(cases: list[Case]) -> list[str]:
    return [f"{case.code}-{number}" for number, case in enumerate(cases)]


def found(case: Case) -> Problem:
    problems = find_problems(case.project, case.facts)
    matching = [problem for problem in problems if problem.code == case.code and case.node in (None, problem.node)]
    assert matching, [(problem.code, problem.node, str(problem.message)) for problem in problems]
    return matching[0]


def identity(problem: Problem) -> tuple[str, str | None]:
    return problem.code, problem.node


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_that_the_problem_is_found_and_said_in_whole_sentences(case: Case) -> None:
    problem = found(case)
    assert problem.severity == case.severity
    assert len(problem.repairs) >= case.repairs
    for message in (problem.message, problem.why):
        assert str(message)[-1] in ".?"
        assert "{" not in str(message)
    labels = [str(repair.label) for repair in problem.repairs]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_that_every_repair_ends_its_problem(case: Case) -> None:
    problem = found(case)
    for repair in problem.repairs:
        mended = apply_all(case.project, repair.edits)
        left = [identity(one) for one in find_problems(mended, case.facts)]
        assert identity(problem) not in left, str(repair.label)


@pytest.mark.parametrize("case", MENDABLE, ids=names(MENDABLE))
def test_that_the_first_repairs_lead_to_a_network_without_errors(case: Case) -> None:
    mended = mended_by_first_repairs(case.project, case.facts)
    assert [problem.code for problem in find_problems(mended, case.facts) if problem.severity == "error"] == []
    model_spec(mended.graph)


def kinds_after_first_repairs(project: Project, facts: DataFacts) -> list[str]:
    mended = mended_by_first_repairs(project, facts)
    return [mended.graph.by_id[key].kind for key in analyse(mended.graph).order]


def test_that_dense_before_flatten_is_put_behind_it() -> None:
    project = chain(PICTURE, dense(128, activation="relu"), FLATTEN, ANSWER)
    assert kinds_after_first_repairs(project, DIGITS) == ["Input", "Flatten", "Dense", "Dense"]


@pytest.mark.parametrize(
    "layers",
    [
        [PICTURE, conv(4, activation="relu"), dense(8, activation="relu"), FLATTEN, ANSWER],
        [PICTURE, dense(8, activation="relu"), conv(4, activation="relu"), FLATTEN, ANSWER],
        [("Input", {"shape": (28, 28)}), dense(8, activation="relu"), FLATTEN, ANSWER],
        [PICTURE, dense(8, activation="relu", time_distributed=True), FLATTEN, ANSWER],
    ],
)
def test_that_dense_that_weighs_channels_or_steps_on_purpose_is_left_alone(layers: list[Layer]) -> None:
    assert "pixel_by_pixel" not in [problem.code for problem in find_problems(chain(*layers), DIGITS)]


def test_that_layers_for_pictures_go_together_where_the_data_is_a_table() -> None:
    problem = find_problems(FLOWERS_AS_PICTURES, ROWS)[0]
    assert str(problem.repairs[0].label) == "Remove the layers that need pictures: conv2d, max_pooling2d"
    assert kinds_after_first_repairs(FLOWERS_AS_PICTURES, ROWS) == ["Input", "Flatten", "Dense"]


def test_that_layers_on_a_single_place_are_taken_out() -> None:
    problem = next(one for one in find_problems(POOLED_AWAY, DIGITS) if one.code == "window_too_large")
    assert str(problem.repairs[0].label) == "Remove “conv2d”"
    labels = kinds_after_first_repairs(POOLED_AWAY, DIGITS)
    assert labels[0] == "Input"
    assert labels[-2:] == ["Flatten", "Dense"]


def test_that_a_dense_without_a_wire_is_given_a_picture_through_flatten() -> None:
    project = add(chain(dense(32, activation="relu"), FLATTEN, ANSWER), "Input", shape=(28, 28, 1))
    kinds = kinds_after_first_repairs(project, DIGITS)
    assert kinds[:3] == ["Input", "Flatten", "Dense"]


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])
def test_that_templates_have_no_problem(template: Template) -> None:
    assert find_problems(template.project, None) == []
    try:
        facts = describe(template.project.data)
    except DataError:
        return  # its data is not here
    assert find_problems(template.project, facts) == []


GOOD_NETWORKS = [
    GOOD,
    chain(("Input", {"shape": (784,)}), dense(32, activation="relu"), ANSWER),
    chain(("Input", {"shape": (28, 28)}), ("LSTM", {"units": 16}), ANSWER),
    chain(("Input", {"shape": (28, 28)}), ("LSTM", {"return_sequences": True}), ("LSTM", {}), ANSWER),
    chain(
        PICTURE, conv(4), ("BatchNormalization", {}), ("Activation", {}), ("GlobalAveragePooling2D", {}), ANSWER
    ),
    chain(PICTURE, FLATTEN, dense(10), ("Activation", {"activation": "softmax"})),
    chain(
        ("Input", {"shape": (None, None, 1)}), conv(4, activation="relu"), ("GlobalAveragePooling2D", {}), ANSWER
    ),
    chain(PICTURE, ("Resizing", {"interpolation": "area"}), FLATTEN, ANSWER),
    chain(PICTURE, ("RandomBrightness", {"value_range": (0.0, 1.0)}), FLATTEN, ANSWER),
    chain(
        PICTURE,
        ("Rescaling", {"scale": 255.0}),
        ("RandomBrightness", {}),
        ("Rescaling", {"scale": 1 / 255}),
        FLATTEN,
        ANSWER,
    ),
    chain(
        PICTURE,
        ("AveragePooling2D", {"pool_size": (28, 28)}),
        conv(8, kernel_size=(1, 1), activation="relu"),
        ("Conv2DTranspose", {"filters": 3, "activation": "relu"}),
        FLATTEN,
        ANSWER,
    ),
    trained(chain(PICTURE, FLATTEN, dense(10, activation="sigmoid")), loss="binary_crossentropy"),
    trained(GOOD, loss="categorical_crossentropy", optimizer="sgd", learning_rate=0.5),
]


@pytest.mark.parametrize("number", range(len(GOOD_NETWORKS)))
def test_that_good_networks_are_never_flagged(number: int) -> None:
    assert find_problems(GOOD_NETWORKS[number], DIGITS) == []


def test_that_a_residual_block_is_never_flagged() -> None:
    project = chain(
        PICTURE, conv(8, padding="same", activation="relu"), conv(8, padding="same", activation="relu")
    )
    project = add(project, "Add", ("n3", "n2"))
    project = add(add(project, "GlobalAveragePooling2D", "n4"), "Dense", "n5", units=10, activation="softmax")
    assert find_problems(project, DIGITS) == []


def test_that_two_classes_may_be_answered_by_one_unit_with_sigmoid() -> None:
    project = chain(PICTURE, FLATTEN, dense(1, activation="sigmoid"))
    assert find_problems(trained(project, loss="binary_crossentropy"), COINS) == []
    assert find_problems(project, COINS)[0].code == "classes_do_not_fit"


def test_that_numbers_are_guessed_with_a_linear_last_layer() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(16, activation="relu"), dense(1))
    assert find_problems(trained(project, loss="mean_squared_error"), NUMBERS) == []


def test_that_the_problem_of_the_picture_is_said_as_on_the_picture() -> None:
    project = chain(PICTURE, FLATTEN, dense(12, activation="softmax"))
    (problem,) = find_problems(project, DIGITS)
    assert str(problem.message) == "The last layer has 12 outputs, the data has 10 classes."
    assert str(problem.why) == "Each class needs one output, so that the network can say how sure it is of each."
    assert [str(repair.label) for repair in problem.repairs] == ["Set to 10"]


def test_that_inserting_flatten_moves_the_cards_below_out_of_the_way() -> None:
    project = chain(PICTURE, conv(4, activation="relu"), ANSWER)
    (problem,) = find_problems(project, DIGITS)
    mended = apply_all(project, problem.repairs[0].edits)
    assert [node.kind for node in mended.graph.nodes] == ["Input", "Conv2D", "Dense", "Flatten"]
    places = [node.position for node in mended.graph.nodes]
    assert len(set(places)) == len(places)
    assert find_problems(mended, DIGITS) == []


def test_that_causes_come_before_what_follows_and_errors_before_hints() -> None:
    project = trained(chain(("Input", {"shape": (5, 5, 1)}), conv(4), FLATTEN, dense(12)), learning_rate=0.5)
    codes = [problem.code for problem in find_problems(project, DIGITS)]
    assert codes == [
        "input_does_not_fit",
        "classes_do_not_fit",
        "loss_does_not_fit",
        "no_activation",
        "learning_rate_high",
    ]


def test_that_layers_after_a_wrong_one_are_not_blamed() -> None:
    project = chain(PICTURE, conv(3, kernel_size=(30, 30)), conv(3), FLATTEN, ANSWER)
    assert [problem.node for problem in find_problems(project, DIGITS)] == ["n2"]


def test_that_every_error_of_shapes_has_its_words_and_repairs() -> None:
    assert {row.error for row in _ROWS} == set(ShapeError.__subclasses__())


def test_that_a_layer_at_each_step_and_flatten_do_not_take_turns() -> None:
    at_each_step = dense(10, activation="softmax", time_distributed=True)
    for project in (chain(PICTURE, FLATTEN, at_each_step), chain(PICTURE, at_each_step)):
        mended = mended_by_first_repairs(project, DIGITS, hints=False)
        assert not [problem for problem in find_problems(mended, DIGITS) if problem.severity == "error"]
        assert {"Flatten", "Dense"} <= {node.kind for node in mended.graph.nodes}


@pytest.mark.parametrize("activation", ["linear", "softmax", "sigmoid", "relu"])
def test_that_a_single_answer_to_unknown_data_can_be_mended(activation: str) -> None:
    project = chain(("Input", {"shape": (8,)}), dense(1, activation=activation))
    mended = mended_by_first_repairs(project, None)
    assert find_problems(mended, None) == []
    assert mended.training.loss == "binary_crossentropy"


def test_that_a_layer_is_not_mended_at_the_cost_of_one_that_shares_its_settings() -> None:
    project = chain(PICTURE, ("MaxPooling2D", {}), ("Reshape", {"target_shape": (2, 7, 14, 1)}))
    project = ShareWeights("n4", "n2").apply(add(project, "MaxPooling2D", "n3"))
    (problem,) = [one for one in find_problems(project, DIGITS) if one.code == "wrong_dimensions"]
    assert problem.node == "n4"
    assert "Let it work at each step apart" not in [str(repair.label) for repair in problem.repairs]
    mended = mended_by_first_repairs(project, DIGITS, hints=False)
    assert not [one for one in find_problems(mended, DIGITS) if one.severity == "error"]


def test_that_what_answers_too_is_no_problem_and_what_does_not_is_one() -> None:
    project = add(GOOD, "Dense", "n3", units=10, activation="softmax")
    (hint,) = find_problems(project, DIGITS)
    assert str(hint.message) == "The network has 2 answers; that of “dense” is the one shown."
    shown = apply_all(project, hint.repairs[0].edits)
    assert model_spec(shown.graph).outputs[0].layer == "dense_2"
    assert {node.name: shown.graph.incoming[node.id][0].source for node in shown.graph.nodes[1:]} == {
        node.name: project.graph.incoming[node.id][0].source for node in project.graph.nodes[1:]
    }
    project = add(project, "Dropout", "n2")
    (problem,) = find_problems(project, DIGITS)
    assert (problem.code, problem.node) == ("several_outputs", "n6")
    for repair in problem.repairs:
        assert not [
            one for one in find_problems(apply_all(project, repair.edits), DIGITS) if one.severity == "error"
        ]


def test_that_two_open_branches_of_a_network_without_an_answer_are_joined_first() -> None:
    project = add(chain(PICTURE, conv(3, activation="relu")), "Conv2D", "n1", filters=5, activation="relu")
    first = find_problems(project, DIGITS)[0]
    assert (first.code, str(first.repairs[0].label)) == ("several_outputs", "Join it with “conv2d”")
    joined = apply_all(project, first.repairs[0].edits).graph
    assert [link.source for link in joined.incoming[joined.nodes[-1].id]] == ["n2", "n3"]
    mended = mended_by_first_repairs(project, DIGITS)
    assert [node.kind for node in mended.graph.nodes[3:]] == ["Concatenate", "Flatten", "Dense"]


def test_that_weights_after_joined_branches_count_as_the_next_weights() -> None:
    project = add(chain(PICTURE, conv(3)), "Conv2D", "n1", filters=5, activation="relu")
    project = add(project, "Concatenate", ("n2", "n3"))
    project = add(add(project, "Flatten", "n4"), "Dense", "n5", units=10, activation="softmax")
    assert [(one.code, one.node) for one in find_problems(project, DIGITS)] == [("no_activation", "n2")]


@pytest.mark.parametrize(("narrow", "hints"), [(4, 0), (40, 1)])
def test_that_few_channels_between_many_are_meant_without_a_bend(narrow: int, hints: int) -> None:
    project = chain(PICTURE, conv(24, activation="relu"), conv(narrow))
    project = add(add(project, "BatchNormalization", "n3"), "Conv2D", "n4", filters=24, activation="relu")
    project = add(add(project, "Flatten", "n5"), "Dense", "n6", units=10, activation="softmax")
    assert [one.code for one in find_problems(project, DIGITS)].count("no_activation") == hints


FACES = msgspec.structs.replace(
    chain(("Input", {"shape": (64, 64, 1)}), FLATTEN, ANSWER), preparation=Preparation("plain", 64, 64)
)


def test_that_drawings_stay_prepared_for_the_network_while_the_data_has_another_size() -> None:
    (problem,) = find_problems(FACES, DIGITS)
    assert problem.code == "input_does_not_fit"
    assert [str(repair.label) for repair in problem.repairs] == ["Set it to 28 × 28 × 1", "Set it to 28 × 28"]
    mended = apply_all(FACES, problem.repairs[0].edits)  # network, preparation and data have one size then
    assert (mended.preparation.height, mended.preparation.width) == (28, 28)
    assert find_problems(mended, DIGITS) == []


def test_that_my_drawings_are_prepared_in_the_size_of_the_network() -> None:
    faces = msgspec.structs.replace(FACES, data=DataChoice("my-drawings"))
    assert find_problems(faces, DIGITS) == []
    small = msgspec.structs.replace(faces, preparation=Preparation("plain"))
    (problem,) = find_problems(small, DIGITS)
    assert str(problem.repairs[0].label) == "Prepare them as 64 × 64 × 1"
    assert find_problems(apply_all(small, problem.repairs[0].edits), DIGITS) == []


@pytest.mark.parametrize("join", ["Add", "Subtract", "Average"])
def test_that_weights_on_a_shortcut_need_no_bend_before_it_is_added(join: str) -> None:
    project = add(chain(PICTURE, conv(3)), "BatchNormalization", "n2")
    project = add(add(project, "Conv2D", "n1", filters=3, activation="relu"), join, ("n3", "n4"))
    project = add(add(project, "Flatten", "n5"), "Dense", "n6", units=10, activation="softmax")
    assert not [one for one in find_problems(project, DIGITS) if one.code == "no_activation"]


def test_that_a_loose_layer_is_offered_only_places_where_all_that_follows_still_fits() -> None:
    project = chain(
        PICTURE, conv(4, padding="same", activation="relu"), conv(4, padding="same", activation="relu")
    )
    project = add(add(project, "Add", ("n2", "n3")), "GlobalAveragePooling2D", "n4")
    project = add(add(project, "Dense", "n5", units=10, activation="softmax"), "MaxPooling2D")
    problem = next(one for one in find_problems(project, DIGITS) if one.node == "n7")
    places = [str(repair.label) for repair in problem.repairs if "Insert" in str(repair.label)]
    # Between the two ways into Add it would leave one of them twice as large as the other.
    assert places == ["Insert it between “add” and “global_average_pooling2d”"]
    shared = ShareWeights("n8", "n6").apply(add(project, "Dense", units=10, activation="softmax"))
    problem = next(one for one in find_problems(shared, DIGITS) if one.node == "n8")
    assert not [one for one in problem.repairs if "dense" in str(one.label) and "Insert" in str(one.label)]


def test_that_in_a_large_network_every_problem_has_a_repair() -> None:
    project = large_project(500)
    for number in range(30):
        project = add(project, "Dropout", project.graph.nodes[9 * number + 2].id)
        project = add(project, "Dropout")
        project = add(project, "Conv1D", project.graph.nodes[9 * number + 2].id)
    problems = find_problems(project, DIGITS)
    errors = [problem for problem in problems if problem.severity == "error"]
    assert len(errors) == 120  # a wrong layer at an end is both wrong and no answer
    assert all(problem.repairs for problem in errors)
    assert {len(problem.repairs) for problem in errors} > {1}


# Networks that somebody left half done ---------------------------------------------------------------------

_DAMAGES = st.lists(
    st.one_of(
        st.builds(lambda number: RemoveNodes([f"n{number}"]), st.integers(1, 9)),
        st.builds(lambda number: RemoveNodes([f"n{number}"], bridge=True), st.integers(1, 9)),
        st.builds(lambda a, b: Connect(f"n{a}", f"n{b}"), st.integers(1, 9), st.integers(1, 9)),
    ),
    max_size=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(CASES), _DAMAGES, st.integers(0, 9))
def test_that_repairs_work_in_networks_that_are_half_done(case: Case, damages: list[Edit], cut: int) -> None:
    project = case.project
    for edit in damages:
        try:
            project = edit.apply(project)
        except GraphError:
            continue
    if project.graph.links:
        project = Disconnect(project.graph.links[cut % len(project.graph.links)]).apply(project)
    for problem in find_problems(project, case.facts):
        for repair in problem.repairs:
            mended = apply_all(project, repair.edits)
            left = [identity(one) for one in find_problems(mended, case.facts)]
            assert identity(problem) not in left, (problem.code, str(repair.label))
    if not any(problem.severity == "error" for problem in find_problems(project, case.facts)):
        model_spec(project.graph)
        assert analyse(project.graph).parameters > 0


def test_that_a_repair_changes_the_loss_of_the_output_that_has_its_own() -> None:
    project = trained(TWO_ANSWERS, outputs={"n5": OutputSettings("mean_squared_error", 0.5)})
    (problem,) = [one for one in find_problems(project, DIGITS) if one.code == "loss_for_numbers"]
    mended = apply_all(project, problem.repairs[0].edits).training
    assert mended.loss == project.training.loss
    assert mended.outputs == {"n5": OutputSettings("sparse_categorical_crossentropy", 0.5)}
