"""Says in plain sentences how a training goes: what is well, what is not, and what would help.

`judge.verdicts` judges a `course.Course`. A wrong alarm is worse than silence: each verdict asks first whether
chance could have made what it sees, and says nothing where it could.
"""
