"""Bad input, made by code: damaged, oversized and lying files. Each is refused with one sentence, quickly."""
