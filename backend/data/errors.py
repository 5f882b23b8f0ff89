"""What can go wrong with data, each with its sentence."""

from backend.wording import UserError


class DataError(UserError):
    """Data that is not there, cannot be read or is not what it should be."""


class UnknownDataError(DataError):
    """A name that is neither a data set nor a file."""


class DataCancelledError(DataError):
    """The fetching of data was cancelled."""
