"""Where the catalogue differs from Keras' signatures on purpose."""

OUR_OWN = frozenset({"time_distributed", "both_directions"})
"""Settings that Keras has as layers around another layer."""

REQUIRED = {
    ("Input", "shape"),
    ("Rescaling", "scale"),
    ("CategoryEncoding", "num_tokens"),
    ("Dense", "units"),
    ("Activation", "activation"),
    ("Embedding", "input_dim"),
    ("Embedding", "output_dim"),
    *((f"Conv{d}D{end}", name) for d in "123" for end in ("", "Transpose") for name in ("filters", "kernel_size")),
    *((f"SeparableConv{d}D", name) for d in "12" for name in ("filters", "kernel_size")),
    *((f"DepthwiseConv{d}D", "kernel_size") for d in "12"),
    *((f"AveragePooling{d}D", "pool_size") for d in "123"),
    ("Dropout", "rate"),
    ("AlphaDropout", "rate"),
    *((f"SpatialDropout{d}D", "rate") for d in "123"),
    ("GaussianNoise", "stddev"),
    ("GaussianDropout", "rate"),
    ("RandomRotation", "factor"),
    ("RandomContrast", "factor"),
    ("RandomBrightness", "factor"),
    ("RandomZoom", "height_factor"),
    ("RandomTranslation", "height_factor"),
    ("RandomTranslation", "width_factor"),
    ("SimpleRNN", "units"),
    ("LSTM", "units"),
    ("GRU", "units"),
    *((f"ConvLSTM{d}D", name) for d in "123" for name in ("filters", "kernel_size")),
    ("Dot", "axes"),
    ("MultiHeadAttention", "num_heads"),
    ("MultiHeadAttention", "key_dim"),
    ("GroupQueryAttention", "head_dim"),
    ("GroupQueryAttention", "num_query_heads"),
    ("GroupQueryAttention", "num_key_value_heads"),
    ("Reshape", "target_shape"),
    ("Permute", "dims"),
    ("RepeatVector", "n"),
    ("Resizing", "height"),
    ("Resizing", "width"),
    ("CenterCrop", "height"),
    ("CenterCrop", "width"),
}
"""Keras has no defaults for these."""

NOT_OFFERED_ANYWHERE = {"name", "dtype", "lora_rank", "lora_alpha", "quantization_config"}
"""What every layer is given elsewhere, and what makes a trained layer smaller or teaches it anew."""

NOT_OFFERED = {
    # The data that a layer is made from, and ways of keeping numbers that the app does not have.
    "Input": {"batch_size", "sparse", "batch_shape", "tensor", "optional", "ragged"},
    "CategoryEncoding": {"sparse"},
    # The first numbers of a layer are those of a file, never a setting.
    "Embedding": {"weights"},
    "BatchNormalization": {"renorm", "renorm_clipping", "renorm_momentum", "synchronized"},
    # A memory that outlives a batch makes the answers depend on what was asked before; cuDNN is chosen by Keras.
    "SimpleRNN": {"stateful"},
    "LSTM": {"stateful", "use_cudnn"},
    "GRU": {"stateful", "use_cudnn"},
    **{f"ConvLSTM{d}D": {"stateful"} for d in "123"},
    # Only some graphics cards can do it, and it refuses to show the attention.
    "MultiHeadAttention": {"flash_attention"},
    "GroupQueryAttention": {"flash_attention"},
}
"""Arguments of Keras that the catalogue leaves out on purpose."""
