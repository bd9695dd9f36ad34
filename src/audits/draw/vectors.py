"""A second implementation of the draw, written from the recipe alone, that makes the vectors of the tests.

Run here with any Python from 3.8: python3 vectors.py > vectors.json && npx prettier --write vectors.json
"""
import hashlib
import json


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def frame_file(case, references):
    size, excluded = case["size"], set(case["excluded"])
    lines = ["goldthread-draw-1", "round " + case["round"], "register " + case["register"]]
    lines += ["as-at " + case["asAt"], "known-on " + case["knownOn"], "size %d" % size, "strata " + case["strata"]]
    drawable = [i for i in range(len(references)) if i not in excluded]
    children = ["child\t%s\t%s" % (case["strataOf"][i % len(case["strataOf"])], references[i]) for i in drawable]
    left_out = ["excluded\tmovedAway\t%s" % references[i] for i in sorted(excluded)]
    rows = sorted(children, key=lambda row: row.encode("utf-8")) + sorted(left_out)
    return "".join(line + "\n" for line in lines + rows)


def places(size, counts):
    total = sum(counts.values())
    given = {name: size * count // total for name, count in counts.items()}
    by_remainder = sorted(counts, key=lambda name: (-(size * counts[name] % total), name.encode("utf-8")))
    for name in by_remainder[: size - sum(given.values())]:
        given[name] += 1
    return given


def draw(case):
    references = [sha("%s:casefile:C-%04d" % (case["salt"], i))[:20] for i in range(case["children"])]
    text = frame_file(case, references)
    frame_hash, nonces = sha(text), {role: sha(case["round"] + role) for role in ("lead", "independent")}
    seed = sha(frame_hash + ":" + nonces["lead"] + ":" + nonces["independent"])
    rows = [line.split("\t")[1:] for line in text.splitlines() if line.startswith("child\t")]
    order = sorted((reference for _, reference in rows), key=lambda reference: sha(seed + ":" + reference))
    stratum_of = {reference: stratum for stratum, reference in rows}
    of = {name: [r for r in order if stratum_of[r] == name] for name in stratum_of.values()}
    given = places(case["size"], {name: len(own) for name, own in of.items()})
    chosen = {r for name, own in of.items() for r in own[: given[name]]}
    return {
        **case, "references": references[:3], "nonces": nonces, "frameHash": frame_hash, "seed": seed,
        "frameText": text if case["children"] < 30 else None,
        "commitments": {role: sha(frame_hash + ":" + role + ":" + nonces[role]) for role in nonces},
        "order": order if case["children"] < 30 else None, "orderHash": sha("\n".join(order)),
        "sample": [r for r in order if r in chosen],
        "firstReserves": {name: own[given[name] :][:2] for name, own in of.items()},
    }


def case(round_code, children, size, strata="none", strata_of=("none",), excluded=()):
    return {
        "round": round_code, "register": "Register – VEMT", "asAt": "2015-04-01", "knownOn": "2015-04-09",
        "salt": sha("salt of " + round_code), "children": children, "size": size, "strata": strata,
        "strataOf": list(strata_of), "excluded": list(excluded),
    }


CASES = [
    case("april", 25, 8),
    case("left-out", 27, 8, excluded=(3, 20)),
    case("everyone", 5, 5),
    case("equal-remainders", 24, 6, "team", ("Ärger", "Zebra", "Äpfel", "\U0001d49c", "\uff21", "Zeb", "Zebra b", "a")),
    case("uneven", 29, 7, "strand", ("trafficked", "missing", "missing", "exploited", "missing"), (0,)),
    case("thousand", 1000, 80, "agency", ("health", "police", "social care", "social care", "education")),
]

print(json.dumps([draw(one) for one in CASES], indent=1))
