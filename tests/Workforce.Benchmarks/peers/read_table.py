"""Cells of a list by what people use today: pandas for csv, openpyxl for xlsx. Prints one line of JSON."""
import json, statistics, sys, time
how, file, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3])
try:
    import openpyxl
    if how.startswith("pandas"):
        import pandas
except ImportError:
    sys.exit(3)

def pandas_csv():
    return len(pandas.read_csv(file, skiprows=1, dtype=str, keep_default_na=False))

def pandas_xlsx():
    return len(pandas.read_excel(file, skiprows=1, engine="openpyxl"))

def openpyxl_xlsx():
    sheet = openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets[0]
    return sum(1 for _ in sheet.iter_rows(values_only=True)) - 2

read = {"pandas-csv": pandas_csv, "pandas-xlsx": pandas_xlsx, "openpyxl-xlsx": openpyxl_xlsx}[how]
seconds = []
for _ in range(repeats):
    start = time.perf_counter()
    rows = read()
    seconds.append(time.perf_counter() - start)
peak = None
try:
    # Not getrusage: it begins at what the process that started this one held.
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
except OSError:
    pass
tool = f"pandas {pandas.__version__}" if how.startswith("pandas") else f"openpyxl {openpyxl.__version__}"
print(json.dumps({"tool": tool, "seconds": statistics.median(seconds), "peakMegabytes": peak, "rows": rows}))
