"""Placing samples in a plane by many numbers of each: principal components and t-SNE."""
