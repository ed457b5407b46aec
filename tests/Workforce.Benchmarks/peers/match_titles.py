"""A fuzzy-ratio scan: every title against every role's title, the best ratio wins. Prints one line of JSON."""
import csv, json, statistics, sys, time
titles_file, roles_file, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3])
try:
    from rapidfuzz import fuzz, __version__
    ratio, tool = fuzz.ratio, f"rapidfuzz {__version__}"
except ImportError:
    try:
        from Levenshtein import ratio
        tool = "python-Levenshtein"
    except ImportError:
        from difflib import SequenceMatcher
        ratio, tool = (lambda a, b: SequenceMatcher(None, a, b).ratio()), "difflib"
with open(titles_file, encoding="utf-8-sig", newline="") as f:
    titles = list(csv.DictReader(f))
with open(roles_file, encoding="utf-8-sig", newline="") as f:
    roles = [(r["role_id"], r["title"].lower()) for r in csv.DictReader(f)]
if tool == "difflib":
    repeats = 1
seconds = []
for _ in range(repeats):
    start = time.perf_counter()
    best = [max(roles, key=lambda role, t=row["contractor_title"].lower(): ratio(t, role[1]))[0] for row in titles]
    seconds.append(time.perf_counter() - start)
asked = [(row, answer) for row, answer in zip(titles, best) if row["council_role_id"] != "NONE"]
right = sum(answer == row["council_role_id"] for row, answer in asked) / len(asked)
print(json.dumps({"tool": tool, "seconds": statistics.median(seconds), "rows": len(titles), "right": right}))
