"""Tests of picture files and of the preparation of digits."""
