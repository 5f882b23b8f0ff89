"""Models for elsewhere: written in the form of another program, proven by a process that knows nothing of us."""
