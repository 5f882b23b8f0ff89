"""The desktop application: window, pages, controllers, the worker that owns the engine, the command line."""

import os

# The window's small matrices gain nothing from threads, and waiting for one that the busy engine keeps from its
# core holds the window up for tens of milliseconds. It must be said before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
