"""Loads the event logs of a folder in pm4py and checks them; see scripts/check-event-logs."""

import re
import sys
from collections import Counter
from pathlib import Path

import pm4py
from pm4py.objects.ocel.validation import jsonocel, xmlocel
from pm4py.util import constants

HERE = Path(__file__).parent
constants.SHOW_PROGRESS_BAR = False
passed = 0


def check(what, holds):
    global passed
    if not holds:
        sys.exit(f"FAILED: {what}")
    passed += 1
    print(f"ok: {what}")


def dfg_by_hand(traces):
    """Which activity follows which, counted without pm4py from traces in the order of the file."""
    return Counter(pair for trace in traces for pair in zip(trace, trace[1:]))


def traces_of(path):
    """Activities by trace in the order of the file, read line by line without an XML parser."""
    traces, inside = [], False
    for line in path.open(encoding="utf-8"):
        line = line.strip()
        if line == "<trace>":
            traces.append([])
        elif line == "<event>":
            inside = True
        elif inside and line.startswith('<string key="concept:name"'):
            traces[-1].append(re.search(r'value="([^"]*)"', line).group(1))
            inside = False
    return traces


def xes_check(path):
    by_hand = traces_of(path)
    # Shuffled, so that nothing but the time is left to go by.
    log = pm4py.read_xes(str(path)).sample(frac=1, random_state=7)
    log = log.sort_values(["case:concept:name", "time:timestamp"], kind="quicksort").reset_index(drop=True)
    name = path.name
    check(f"{name}: {len(log)} events in {len(by_hand)} traces", len(log) == sum(map(len, by_hand)))
    check(f"{name}: no two events have one time", log["time:timestamp"].is_unique)
    check(f"{name}: no two events have one place", sorted(log["winddown:order"]) == list(range(1, len(log) + 1)))
    whole = log.sort_values("time:timestamp")
    check(f"{name}: time orders as the record does", whole["winddown:order"].is_monotonic_increasing)
    days = log["time:timestamp"].dt.strftime("%Y-%m-%d")
    check(f"{name}: the date of the time is the effective day", (days == log["winddown:effective_on"]).all())
    check(f"{name}: both times on every event", log["winddown:recorded_at"].notna().all())
    traces = log.groupby("case:concept:name", sort=False)["concept:name"].agg(list)
    check(f"{name}: sorted by time the traces are those of the file", sorted(traces) == sorted(by_hand))
    dfg, _, _ = pm4py.discover_dfg(log)
    check(f"{name}: the DFG of {len(dfg)} arcs is the one counted by hand", Counter(dfg) == dfg_by_hand(by_hand))
    return log


def moves_check(log):
    """In the order of time each move leaves the state that the one before entered."""
    moves = log[log["winddown:to"].notna()]
    before = moves.groupby("winddown:subject")["winddown:to"].shift().fillna("none")
    check("each move leaves the state the one before entered", (before == moves["winddown:from"]).all())


def ocel_check(json_file, xml_file, log):
    schema, xsd = HERE / "ocel-schema.json", HERE / "ocel.xsd"
    check("OCEL JSON holds to the schema", jsonocel.apply(str(json_file), str(schema)))
    check("OCEL XML holds to the schema, ids and references agree", xmlocel.apply(str(xml_file), str(xsd)))
    json_log, xml_log = pm4py.read_ocel2_json(str(json_file)), pm4py.read_ocel2_xml(str(xml_file))
    for name, ocel in [("JSON", json_log), ("XML", xml_log)]:
        check(f"OCEL {name}: {len(ocel.events)} events, as many as in XES", len(ocel.events) == len(log))
        check(f"OCEL {name}: times are unique and in order", ocel.events["ocel:timestamp"].is_unique
              and ocel.events["ocel:timestamp"].is_monotonic_increasing)
        types = set(ocel.objects["ocel:type"])
        check(f"OCEL {name}: {sorted(types)}", types - {"application", "lead"} == {"institution", "case", "unit", "officer"})
        kinds = Counter(ocel.objects["ocel:type"])
        lives = log[log["case:winddown:track"] == "institution"]
        check(f"OCEL {name}: an institution for each trace of one", kinds["institution"] == lives["case:concept:name"].nunique())
        applications = ocel.o2o[ocel.o2o["ocel:qualifier"] == "application-of"]
        check(f"OCEL {name}: each of {kinds['application']} applications is of an institution", len(applications) == kinds["application"])
        of_cases = ocel.o2o[ocel.o2o["ocel:qualifier"] == "case-of"]
        check(f"OCEL {name}: each of {kinds['case']} cases is of an institution", len(of_cases) == kinds["case"])
        flat = pm4py.ocel_flattening(ocel, "institution")
        expected, _, _ = pm4py.discover_dfg(lives)
        found, _, _ = pm4py.discover_dfg(flat)
        check(f"OCEL {name}: flattened to institutions it has the DFG of the XES", found == expected)
    for table in ["events", "objects", "relations", "o2o", "object_changes"]:
        sizes = len(getattr(json_log, table)), len(getattr(xml_log, table))
        check(f"OCEL: {sizes[0]} {table} in JSON as in XML", sizes[0] == sizes[1] > 0)
    states = json_log.object_changes[json_log.object_changes["ocel:field"] == "state"]
    check(f"OCEL: {len(states)} changes of state", len(states) > 0)
    check("OCEL: an object-centric DFG is discovered", len(pm4py.discover_ocdfg(json_log)["edges"]) > 0)


def main():
    folder = Path(sys.argv[1])
    log = xes_check(folder / "standing.xes")
    moves_check(log)
    every = xes_check(folder / "every.xes")
    chains = (folder / "chains.txt").read_text()
    entries = int(re.search(r"(\d+) entries", chains).group(1))
    # A filing of returns is one entry in a chain of its own, and no event in the life of anybody.
    filings = int(re.search(r"in (\d+) filings", chains).group(1))
    events = entries - filings
    check(f"every.xes has each of the {events} entries of the record that are no filing of returns", len(every) == events)
    struck = every["winddown:fate"].eq("struck").sum() + every["winddown:kind"].eq("correction").sum()
    check(f"{struck} of them are struck or corrections; the others stand", len(log) == events - struck)
    ocel_check(folder / "standing.jsonocel", folder / "standing.xmlocel", log)
    print(f"all {passed} checks hold")


main()
