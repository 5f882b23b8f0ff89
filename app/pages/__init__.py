"""The pages of the window: widgets put together, with setters and signals for the controllers."""
