"""The names that Keras knows for activations, initializers, regularizers and constraints."""

ACTIVATIONS = (
    "linear",
    "relu",
    "sigmoid",
    "tanh",
    "softmax",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "swish",
    "softplus",
    "softsign",
    "relu6",
    "mish",
    "hard_sigmoid",
    "hard_silu",
    "exponential",
    "log_softmax",
    "log_sigmoid",
    "celu",
    "hard_tanh",
    "hard_shrink",
    "soft_shrink",
    "tanh_shrink",
    "squareplus",
    "sparse_plus",
    "sparse_sigmoid",
    "sparsemax",
)
"""All of Keras but glu, which halves what it is given, and threshold, which needs numbers of its own."""

KERNEL_INITIALIZERS = (
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    "random_uniform",
    "random_normal",
    "truncated_normal",
    "variance_scaling",
    "orthogonal",
    "zeros",
    "ones",
)

VECTOR_INITIALIZERS = ("zeros", "ones", "random_uniform", "random_normal", "truncated_normal")
"""Those that make sense for one row of numbers, as a bias is."""

REGULARIZERS = ("l1", "l2", "l1_l2")

CONSTRAINTS = ("max_norm", "non_neg", "unit_norm")

_SPELLED = {
    "relu": "ReLU",
    "leaky_relu": "Leaky ReLU",
    "elu": "ELU",
    "selu": "SELU",
    "gelu": "GELU",
    "silu": "SiLU",
    "relu6": "ReLU6",
    "celu": "CELU",
}


def activation_text(name: str) -> str:
    """The activation as people write it: "relu" is "ReLU", "tanh" stays "tanh"."""
    return _SPELLED.get(name, name.replace("_", " "))
