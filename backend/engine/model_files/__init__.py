"""Model files: writing our own `.h5`, and reading those of strangers without trusting them."""
