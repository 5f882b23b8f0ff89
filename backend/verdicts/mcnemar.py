"""Whether one of two models is better on the same samples, or it may be chance: McNemar's exact test."""


def mcnemar_exact(only_first: int, only_second: int) -> float:
    """The two-sided p of the exact test (McNemar 1947, by the binomial distribution).

    Of the samples that just one model answers right, either model would have each as its own as often as a coin
    falls on one side, if they were equally good; this is how probable so uneven a share, or a more uneven one, is.
    """
    differing, fewer = only_first + only_second, min(only_first, only_second)
    ways = one = 1  # how many ways there are to choose none, one, two … of them
    for chosen in range(1, fewer + 1):
        one = one * (differing - chosen + 1) // chosen
        ways += one
    p: float = 2 * ways / (1 << differing)
    return min(1.0, p)
