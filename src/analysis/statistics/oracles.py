"""Makes the values that the statistics are tested against, in exact fractions and held against SciPy.

Run here with Python 3.8 or later and SciPy: python3 oracles.py > oracles.json && npx prettier --write oracles.json
"""
import json
import random
from fractions import Fraction
from math import comb

from scipy import stats

TAIL = Fraction(1, 40)
random.seed(2015)


def at_least(x, frame, marked, sample):
    """P(X >= x) in exact whole numbers, by the recurrence of neighbouring terms."""
    low, high = max(x, 0, sample + marked - frame), min(sample, marked)
    if low > high:
        return Fraction(0)
    term = total = comb(marked, low) * comb(frame - marked, sample - low)
    for k in range(low, high):
        term = term * (marked - k) * (sample - k) // ((k + 1) * (frame - marked - sample + k + 1))
        total += term
    return Fraction(total, comb(frame, sample))


def interval(x, sample, frame):
    fewest, most = x, frame - sample + x
    low = first(lambda marked: at_least(x, frame, marked, sample) > TAIL, fewest, most)
    high = first(lambda marked: 1 - at_least(x + 1, frame, marked, sample) <= TAIL, fewest, most) - 1
    if frame > 1000:
        assert stats.hypergeom.sf(x - 1, frame, low, sample) > 0.025 * (1 - 1e-9)
        assert stats.hypergeom.cdf(x, frame, high, sample) > 0.025 * (1 - 1e-9)
    return {"count": x, "of": sample, "frameCount": frame, "lowCount": low, "highCount": high}


def first(passes, low, high):
    while low <= high:
        middle = (low + high) // 2
        low, high = (low, middle - 1) if passes(middle) else (middle + 1, high)
    return low


def random_interval(largest):
    frame = random.randint(1, largest)
    sample = random.randint(0, min(frame, 200))
    return interval(random.randint(0, sample), sample, frame)


def fisher(a, n, b, m):
    weights = {k: comb(n, k) * comb(m, a + b - k) for k in range(max(0, a + b - m), min(n, a + b) + 1)}
    p = Fraction(sum(w for w in weights.values() if w <= weights[a]), sum(weights.values()))
    assert abs(stats.fisher_exact([[a, n - a], [b, m - b]])[1] - float(p)) < 1e-9
    return {"first": {"count": a, "of": n}, "second": {"count": b, "of": m}, "p": float(p)}


def random_fisher(largest):
    n, m = random.randint(1, largest), random.randint(1, largest)
    return fisher(random.randint(0, n), n, random.randint(0, m), m)


def clopper_pearson(x, n):
    bounds = stats.binomtest(x, n).proportion_ci(0.95, "exact")
    return {"count": x, "of": n, "low": float(bounds.low), "high": float(bounds.high)}


def missing(marked, sample, frame):
    p = Fraction(comb(frame - marked, sample), comb(frame, sample))
    return {"markedCount": marked, "sampleCount": sample, "frameCount": frame, "chance": float(p)}


def random_missing(largest):
    frame = random.randint(1, largest)
    return missing(random.randint(0, frame), random.randint(0, min(frame, 60)), frame)


# One audit of 40, 80, ... children: the chance is .025 exactly and must not count as above it.
TIES = [interval(x, 1, frame) for frame in (40, 80, 120, 400, 4000, 150000) for x in (0, 1)]
TIES += [interval(*one) for one in ((2, 2, 16), (2, 3, 16), (13, 13, 16), (13, 14, 16))]
LARGE = [interval(*one) for one in ((1, 20, 150000), (75, 150, 150000), (3, 500, 121000), (2100, 4000, 150000))]
LARGE_FISHER = [fisher(*one) for one in ((40, 900, 70, 1100), (3, 2000, 0, 1500), (500, 1000, 500, 1000))]

document = {
    "intervals": TIES + LARGE + [random_interval(30) for _ in range(150)] + [random_interval(600) for _ in range(60)],
    "fisher": LARGE_FISHER + [random_fisher(12) for _ in range(120)] + [random_fisher(80) for _ in range(40)],
    "clopperPearson": [clopper_pearson(*one) for one in ((4, 8), (0, 8), (8, 8), (1, 1), (0, 1), (3, 25), (40, 5000))],
    "missing": [random_missing(40) for _ in range(60)] + [missing(3, 150, 150000), missing(150, 3, 150000)],
}
print(json.dumps(document))
