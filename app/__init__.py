"""The desktop application: window, pages, controllers, the worker that owns the engine, the command line."""
