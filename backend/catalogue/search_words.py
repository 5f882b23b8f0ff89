"""Other names by which people look for a kind of layer: from books, from other programs, from daily speech."""

from collections.abc import Mapping
from types import MappingProxyType

from backend.wording import mark

SEARCH_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Input": (mark("start"), mark("data"), mark("picture")),
        "Dense": (
            mark("fully connected"),
            mark("linear"),
            mark("hidden layer"),
            mark("output"),
            mark("perceptron"),
        ),
        "Activation": (mark("softmax"), "relu sigmoid tanh", mark("nonlinearity")),
        "Embedding": (mark("word vectors"), mark("text")),
        "Masking": (mark("padding of sequences"),),
        "Flatten": (mark("vector"), mark("unroll")),
        "Reshape": (mark("view"), mark("shape")),
        "Permute": (mark("transpose"), mark("swap axes")),
        "RepeatVector": (mark("copy"),),
        "Conv1D": (mark("filter"), mark("kernel"), mark("signal"), "cnn"),
        "Conv2D": (mark("filter"), mark("kernel"), mark("picture"), "cnn"),
        "Conv3D": (mark("filter"), mark("kernel"), mark("video"), mark("volume"), "cnn"),
        "SeparableConv2D": ("xception", mark("fewer parameters")),
        "DepthwiseConv2D": ("mobilenet", mark("fewer parameters")),
        "Conv2DTranspose": (mark("deconvolution"), mark("generator"), mark("upsample")),
        "MaxPooling2D": (mark("subsampling"), mark("downsample"), mark("shrink")),
        "AveragePooling2D": (mark("subsampling"), mark("downsample"), mark("shrink")),
        "GlobalAveragePooling2D": (mark("mean of each map"),),
        "UpSampling2D": (mark("enlarge"), mark("nearest neighbour")),
        "ZeroPadding2D": (mark("border"), mark("margin")),
        "Cropping2D": (mark("cut off"), mark("border")),
        "SimpleRNN": (mark("sequence"), mark("memory"), "rnn"),
        "LSTM": (mark("sequence"), mark("memory"), mark("long short-term memory"), "rnn"),
        "GRU": (mark("sequence"), mark("memory"), mark("gated recurrent unit"), "rnn"),
        "ConvLSTM2D": (mark("video"), mark("sequence"), "rnn"),
        "BatchNormalization": ("batchnorm bn", mark("standardize")),
        "LayerNormalization": ("layernorm", mark("standardize")),
        "GroupNormalization": ("groupnorm", mark("standardize")),
        "Normalization": (mark("standardize"), mark("mean and variance")),
        "Rescaling": (mark("divide by 255"), mark("scale")),
        "Dropout": (mark("overfitting"), mark("leave out")),
        "SpatialDropout2D": (mark("overfitting"), mark("leave out whole maps")),
        "GaussianNoise": (mark("overfitting"), mark("disturb")),
        "Add": (mark("skip connection"), mark("residual"), mark("sum"), "resnet"),
        "Subtract": (mark("difference"),),
        "Multiply": (mark("product"), mark("gate")),
        "Average": (mark("mean"), mark("ensemble")),
        "Concatenate": (mark("join"), mark("stack"), "inception densenet"),
        "Dot": (mark("inner product"), mark("similarity")),
        "Attention": ("transformer", mark("query key value")),
        "AdditiveAttention": ("bahdanau", mark("query key value")),
        "MultiHeadAttention": ("transformer", mark("query key value"), mark("self-attention")),
        "RandomFlip": (mark("augmentation"), mark("mirror")),
        "RandomRotation": (mark("augmentation"), mark("turn")),
        "RandomZoom": (mark("augmentation"),),
        "RandomTranslation": (mark("augmentation"), mark("shift")),
        "RandomContrast": (mark("augmentation"),),
        "RandomBrightness": (mark("augmentation"),),
    }
)
"""By the id of the kind; marked, so that each language finds by its own words too."""
