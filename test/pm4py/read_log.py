"""Reads an event log with pm4py and prints what it found there, as JSON. `read_log.py xes|ocel-json|ocel-xml FILE`"""

import json
import sys
import warnings
from collections import Counter

warnings.filterwarnings("ignore")

import pm4py  # noqa: E402
from lxml import etree  # noqa: E402


def moves_of(frame, case):
    """The ways between states as pm4py discovers them: directly follows, by the state that was come to."""
    moved = frame[frame["movedFrom"].notna()].copy()
    follows, first, _last = pm4py.discover_dfg(
        moved, activity_key="state", timestamp_key="time:timestamp", case_id_key=case
    )
    arcs = {f"{a}..{b}": int(count) for (a, b), count in follows.items()}
    arcs.update({f"new..{state}": int(count) for state, count in first.items()})
    said = Counter(f"{a}..{b}" for a, b in zip(moved["movedFrom"], moved["state"]))
    return {"follows": arcs, "said": dict(said)}


def read_xes(path):
    frame = pm4py.read_xes(path)
    case = "case:concept:name"
    return {
        "traces": int(frame[case].nunique()),
        "events": len(frame),
        "activities": sorted(frame["concept:name"].unique().tolist()),
        "roles": sorted(frame["org:role"].unique().tolist()),
        "regions": sorted(frame["case:region"].unique().tolist()),
        "columns": sorted(frame.columns.tolist()),
        "kinds": {name: str(frame[name].dtype) for name in ("time:timestamp", "version", "policyVersion")},
        "moves": moves_of(frame, case),
    }


def stated(path, kind):
    """What the file says, read without pm4py, which leaves out what is related to nothing."""
    if kind == "ocel-json":
        with open(path, encoding="utf-8") as file:
            log = json.load(file)
        objects = [(o["id"], o["type"], [r["objectId"] for r in o["relationships"]]) for o in log["objects"]]
        events = [(e["id"], e["type"], [r["objectId"] for r in e["relationships"]]) for e in log["events"]]
        types = [t["name"] for t in log["objectTypes"]], [t["name"] for t in log["eventTypes"]]
        return objects, events, types
    root = etree.parse(path).getroot()
    parts = [child.tag for child in root]
    if parts != ["object-types", "event-types", "objects", "events"]:
        raise SystemExit(f"the parts of the log are {parts}")

    def listed(tag):
        return [
            (one.get("id"), one.get("type"), [r.get("object-id") for r in one.find("objects")])
            for one in root.find(tag)
        ]

    types = [t.get("name") for t in root.find("object-types")], [t.get("name") for t in root.find("event-types")]
    return listed("objects"), listed("events"), types


def faults_of(objects, events, types):
    """What makes a log no valid one: names that come twice, types nobody declared, objects that are not there."""
    object_types, event_types = (set(names) for names in types)
    ids = {of for of, _type, _related in objects}
    faults = []
    for what, items, declared in (("object", objects, object_types), ("event", events, event_types)):
        faults += [f"{what} {of} twice" for of, times in Counter(i[0] for i in items).items() if times > 1]
        faults += [f"{what} of undeclared type {of_type}" for _of, of_type, _ in items if of_type not in declared]
        faults += [f"{what} {of} related to {to}" for of, _type, related in items for to in related if to not in ids]
    return faults[:20]


def read_ocel(path, kind):
    ocel = pm4py.read_ocel2_json(path) if kind == "ocel-json" else pm4py.read_ocel2_xml(path)
    objects, events, types = stated(path, kind)
    flat = pm4py.ocel_flattening(ocel, "journey")
    return {
        "faults": faults_of(objects, events, types),
        "events": len(ocel.events),
        "objects": {name: int(count) for name, count in ocel.objects["ocel:type"].value_counts().items()},
        "relations": len(ocel.relations),
        "between": len(ocel.o2o),
        "changes": len(ocel.object_changes),
        "stated": {
            "events": len(events),
            "objects": len(objects),
            "relations": sum(len(related) for _of, _type, related in events),
            "between": sum(len(related) for _of, _type, related in objects),
        },
        "qualifiers": sorted(ocel.relations["ocel:qualifier"].unique().tolist()),
        "moves": moves_of(flat, "case:concept:name"),
    }


def main():
    kind, path = sys.argv[1], sys.argv[2]
    print(json.dumps(read_xes(path) if kind == "xes" else read_ocel(path, kind)))


main()
