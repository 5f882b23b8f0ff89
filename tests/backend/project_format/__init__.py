"""Tests of the versions of project files and of their schema."""
