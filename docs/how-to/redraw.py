# Draws the sample of a round again from what `round frame` prints, with nothing of Goldthread's:
#   bin/goldthread round frame april-2015 --json | python3 docs/how-to/redraw.py
import hashlib, json, sys

told = json.load(sys.stdin)
digest = lambda text: hashlib.sha256(text.encode()).hexdigest()
lines = told["frameText"].split("\n")
plan = dict(line.split(" ", 1) for line in lines[1:7])
stratum = {ref: name for _, name, ref in (line.split("\t") for line in lines if line.startswith("child\t"))}
frame, nonces, size = digest(told["frameText"]), told["nonces"], int(plan["size"])
seed = digest(f"{frame}:{nonces['lead']}:{nonces['independent']}")
order = sorted(stratum, key=lambda ref: digest(f"{seed}:{ref}"))
if plan["strata"] == "none":
    sample = order[:size]
else:
    counts = {name: list(stratum.values()).count(name) for name in set(stratum.values())}
    share = {name: size * count // len(order) for name, count in counts.items()}
    by_rest = sorted(counts, key=lambda name: (-(size * counts[name] % len(order)), name.encode()))
    for name in by_rest[: size - sum(share.values())]:
        share[name] += 1
    own = {name: [ref for ref in order if stratum[ref] == name][: share[name]] for name in counts}
    sample = [ref for ref in order if ref in own[stratum[ref]]]
commitments = {who: digest(f"{frame}:{who}:{nonce}") for who, nonce in nonces.items()}
ours = {"frameHash": frame, "commitments": commitments, "seed": seed, "order": order, "sample": sample}
for part, value in ours.items():
    print(part, "agrees" if value == told[part] else "DIFFERS")
sys.exit(any(value != told[part] for part, value in ours.items()))
