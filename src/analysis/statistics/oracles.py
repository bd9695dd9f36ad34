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


def agreement(table):
    """Each case by itself, as a row of categories chosen: another way to the same figures than by the table."""
    q = len(table)
    cases = [(r, c) for r in range(q) for c in range(q) for _ in range(table[r][c])]
    n = len(cases)
    share = [Fraction(sum((r == k) + (c == k) for r, c in cases), 2 * n) for k in range(q)]
    by_chance = sum(s * (1 - s) for s in share) / (q - 1)
    alike = [Fraction(r == c) for r, c in cases]
    ac1 = (sum(alike) / n - by_chance) / (1 - by_chance)
    moved = []
    for (r, c), same in zip(cases, alike):
        own_chance = (1 - (share[r] + share[c]) / 2) / (q - 1)
        own = (same - by_chance) / (1 - by_chance)
        moved.append(own - 2 * (1 - ac1) * (own_chance - by_chance) / (1 - by_chance))
    variance = sum((each - ac1) ** 2 for each in moved) / (n * (n - 1))
    half = stats.t.ppf(0.975, n - 1) * float(variance) ** 0.5
    interval = [max(-1, float(ac1) - half), min(1, float(ac1) + half)]
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    return {"table": table, "ac1": float(ac1), "interval": interval,
            "kappa": kappa(table, rows, columns, lambda r, c: r != c),
            "weighted": kappa(table, rows, columns, lambda r, c: abs(r - c))}


def kappa(table, rows, columns, weight):
    q, n = len(table), sum(rows)
    seen = Fraction(sum(weight(r, c) * table[r][c] for r in range(q) for c in range(q)), n)
    chance = Fraction(sum(weight(r, c) * rows[r] * columns[c] for r in range(q) for c in range(q)), n * n)
    return None if chance == 0 else float(1 - seen / chance)


def random_agreement():
    q, n = random.choice((2, 3, 4, 4)), random.randint(2, 60)
    leaning = random.choices(range(1, 9), k=q)
    table = [[0] * q for _ in range(q)]
    for _ in range(n):
        first = random.choices(range(q), leaning)[0]
        table[first][first if random.random() < 0.7 else random.choices(range(q), leaning)[0]] += 1
    return agreement(table)


def holm(chances):
    order = sorted(range(len(chances)), key=lambda at: chances[at])
    corrected, largest = [0.0] * len(chances), 0.0
    for rank, at in enumerate(order):
        largest = max(largest, min(1.0, chances[at] * (len(chances) - rank)))
        corrected[at] = largest
    return {"chances": chances, "corrected": corrected}


# One audit of 40, 80, ... children: the chance is .025 exactly and must not count as above it.
TIES = [interval(x, 1, frame) for frame in (40, 80, 120, 400, 4000, 150000) for x in (0, 1)]
TIES += [interval(*one) for one in ((2, 2, 16), (2, 3, 16), (13, 13, 16), (13, 14, 16))]
LARGE = [interval(*one) for one in ((1, 20, 150000), (75, 150, 150000), (3, 500, 121000), (2100, 4000, 150000))]
LARGE_FISHER = [fisher(*one) for one in ((40, 900, 70, 1100), (3, 2000, 0, 1500), (500, 1000, 500, 1000))]

document = {
    "intervals": TIES + LARGE + [random_interval(30) for _ in range(250)] + [random_interval(600) for _ in range(100)],
    "fisher": LARGE_FISHER + [random_fisher(12) for _ in range(300)] + [random_fisher(80) for _ in range(120)],
    "clopperPearson": [clopper_pearson(*one) for one in ((4, 8), (0, 8), (8, 8), (1, 1), (0, 1), (3, 25), (40, 5000))],
    "agreement": [agreement(one) for one in ([[6, 1], [1, 0]], [[4, 0], [0, 4]], [[3, 1], [1, 3]])]
    + [random_agreement() for _ in range(300)],
    "student": [{"degrees": n, "point": float(stats.t.ppf(0.975, n))} for n in (*range(1, 61), 100, 999, 5000)],
    "holm": [holm([round(random.random() ** 3, 6) for _ in range(random.randint(1, 12))]) for _ in range(40)],
    "missing": [random_missing(40) for _ in range(60)] + [missing(3, 150, 150000), missing(150, 3, 150000)],
}
print(json.dumps(document))
