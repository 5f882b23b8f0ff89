"""Checks how the numbers of a stranger's HDF5 file are packed, so that unpacking them cannot fill the memory."""

import zlib
from math import ceil, prod

from h5py import h5d, h5p, h5z

from backend.engine.model_files.errors import ModelFileError
from backend.wording import say

_LZF = 32000
_PACKERS = frozenset({h5z.FILTER_DEFLATE, _LZF})
_KNOWN_FILTERS = _PACKERS | {h5z.FILTER_SHUFFLE, h5z.FILTER_FLETCHER32}
"""None of these is loaded as a plug-in, and none takes the size of what it unpacks from the file unchecked, as
those for szip, n-bit and scale-offset do."""

_MOST_CHUNKS = 20_000
_SMALL = 16 * 1024**2
"""Bytes of a dataset that do no harm, however little of the file they take."""
_LARGEST_EXPANSION = 50
_CHECKSUM = 4
"""Bytes that a checksum adds to a chunk."""


class Compression:
    """Looks at the datasets of one file, one after the other; `size` is its length in bytes."""

    def __init__(self, name: str, size: int) -> None:
        self._name = name
        self._size = size
        self._chunks_left = _MOST_CHUNKS

    def check(self, dataset: h5d.DatasetID, properties: h5p.PropDCID, claimed: int) -> None:
        """Raise `ModelFileError` unless the dataset unpacks to the bytes that it claims, and no more."""
        filters = [properties.get_filter(number)[0] for number in range(properties.get_nfilters())]
        if not _KNOWN_FILTERS.issuperset(filters) or sum(one in _PACKERS for one in filters) > 1:
            raise ModelFileError(
                say("{name} is not opened: it is compressed in a way that is not known here.", name=self._name)
            )
        if claimed > _SMALL and claimed > _LARGEST_EXPANSION * dataset.get_storage_size():
            raise self._too_much()
        if properties.get_layout() == h5d.CHUNKED:
            self._check_chunks(dataset, properties.get_chunk(), packed=h5z.FILTER_DEFLATE in filters)

    def _check_chunks(self, dataset: h5d.DatasetID, shape: tuple[int, ...], *, packed: bool) -> None:
        spanned = prod(ceil(length / step) for length, step in zip(dataset.shape, shape, strict=True))
        self._chunks_left -= max(spanned, dataset.get_num_chunks())
        unpacked = prod(shape) * dataset.get_type().get_size()
        if self._chunks_left < 0 or unpacked > max(_SMALL, _LARGEST_EXPANSION * self._size):
            raise self._too_much()
        stored: list[h5d.StoreInfo] = []
        dataset.chunk_iter(stored.append)
        if any(chunk.size > self._size for chunk in stored):
            raise self._too_much()
        for chunk in stored if packed else ():
            # The library unpacks to the end of what is packed, be it a thousand times as much as a chunk has.
            data = dataset.read_direct_chunk(chunk.chunk_offset)[1]
            if chunk.filter_mask == 0 and _unpacks_to_more(data, unpacked + _CHECKSUM):
                raise self._too_much()

    def _too_much(self) -> ModelFileError:
        return ModelFileError(
            say("{name} is not opened: it claims to hold far more numbers than it can.", name=self._name)
        )


def _unpacks_to_more(data: bytes, allowed: int) -> bool:
    try:
        return len(zlib.decompressobj().decompress(data, allowed + 1)) > allowed
    except zlib.error as error:
        raise OSError("a part of the file cannot be unpacked") from error
