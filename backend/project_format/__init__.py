"""The format of project files: JSON read strictly, versions made into this one, the published schema."""
