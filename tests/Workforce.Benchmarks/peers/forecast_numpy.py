"""
The forecast of docs/rules/forecast.md as one would write it with numpy: the events of a month in their order, every path at once, for the
25 services of ForecastBenchmark. Prints one line of JSON.
"""
import json, sys, time
try:
    import numpy as np
except ImportError:
    sys.exit(3)
paths, months, services, ranges = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "ranges"
MEASURES = 15
rng = np.random.default_rng(1)


def rate(low, likely, high):
    """A range is drawn once a path and shared by all services; else the likeliest."""
    return rng.triangular(low, likely, high, paths) if ranges else np.full(paths, likely)


def month(group, leave, fill, local_share):
    """Listed local, listed other, hired local, hired other, vacant: after one month's leavers and hires."""
    gone = [rng.binomial(people, leave) for people in group[:4]]
    hired = rng.binomial(group[4], fill)
    hired_local = rng.binomial(hired, local_share)
    lost = gone[0] + gone[1] + gone[2] + gone[3]
    after = [group[0] - gone[0], group[1] - gone[1], group[2] - gone[2] + hired_local, group[3] - gone[3] + hired - hired_local, group[4] - hired + lost]
    return after, lost, hired


def statistics(rows):
    return np.mean(rows, axis=1), np.percentile(rows, [10, 50, 90], axis=1)


start = time.perf_counter()
council_leave, council_fill, council_local = rate(0.008, 0.011, 0.016), rate(0.2, 0.3, 0.4), np.full(paths, 0.5)
contractor_leave, contractor_fill, leave_at_transfer = rate(0.015, 0.022, 0.03), np.full(paths, 0.4), rate(0.01, 0.03, 0.06)
total = np.zeros((months, MEASURES, paths))
for service in range(services):
    heads = 30 + service * 15
    local = int(heads * 0.4)
    share = np.full(paths, local / heads)
    transfer = 2 + service + rng.choice([0, 1, 3], size=paths, p=[0.7, 0.2, 0.1])
    wanted = heads * contractor_leave / contractor_fill
    vacant = (np.floor(wanted) + (rng.random(paths) < wanted - np.floor(wanted))).astype(np.int64)
    none = np.zeros(paths, dtype=np.int64)
    ours = [np.full(paths, local), np.full(paths, heads - local), none, none, vacant]
    never = list(ours)
    for m in range(months):
        now, council = transfer == m, transfer <= m
        lost = [np.where(now, rng.binomial(people, leave_at_transfer), 0) for people in ours[:4]]
        left = lost[0] + lost[1] + lost[2] + lost[3]
        ours = [ours[i] - lost[i] for i in range(4)] + [ours[4] + left]
        ours, leavers, hires = month(ours, np.where(council, council_leave, contractor_leave), np.where(council, council_fill, contractor_fill), np.where(council, council_local, share))
        never, _, _ = month(never, contractor_leave, contractor_fill, share)
        head, never_head = ours[0] + ours[1] + ours[2] + ours[3], never[0] + never[1] + never[2] + never[3]
        at_home, never_at_home = ours[0] + ours[2], never[0] + never[2]
        pay = np.where(council, (ours[0] + ours[1]) * 2300.0 + (ours[2] + ours[3]) * 2350.0, (ours[0] + ours[1]) * 2000.0 + (ours[2] + ours[3]) * 1950.0)
        never_pay = (never[0] + never[1]) * 2000.0 + (never[2] + never[3]) * 1950.0
        rows = np.stack([
            np.where(council, head, 0), head, np.where(council, head * 0.8, 0), at_home, at_home / np.maximum(head, 1), ours[4], leavers + left, hires, pay,
            never_head, never_at_home, never_pay, head - never_head, at_home - never_at_home, pay - never_pay])
        total[m] += rows
        statistics(rows)
for m in range(months):
    last = statistics(total[m])
print(json.dumps({"tool": f"numpy {np.__version__}", "seconds": time.perf_counter() - start, "lastHeadcount": float(np.mean(total[-1][1])), "lastLocal": float(np.mean(total[-1][3]))}))
