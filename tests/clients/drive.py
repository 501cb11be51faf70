"""Runs the calls of PLAN with the client of the guide (client.py); prints one JSON line per call."""
import json
import os
import threading
import time

import client as sample

plan = json.loads(os.environ["PLAN"])
for name, value in plan.get("settings", {}).items():
    name = {"mostFaults": "MOST_FAULTS", "rest": "REST", "timeout": "TIMEOUT"}[name]
    assert hasattr(sample, name), name
    setattr(sample, name, value)

lines = threading.Lock()


def say(line):
    with lines:
        print(json.dumps(line), flush=True)


client = sample.UpstreamClient(**plan["client"], keep_refresh=lambda token: say({"kept": token}))


def send(call):
    if "key" in call:
        return client.ingest(call["body"], call["key"], call["token"])
    return client.post(call["path"], call["body"]) if "body" in call else client.get(call["path"])


def repeat(call):
    for turn in range(call.get("times", 1)):
        if turn:
            time.sleep(call["every"])
        started = time.monotonic()
        line = {"call": call["path"]}
        try:
            line["status"] = send(call).status_code
        except Exception as error:
            line |= {"error": type(error).__name__, "text": str(error)}
            line["wait"] = getattr(error, "seconds", None)
        say(line | {"took": time.monotonic() - started})


for step in plan["steps"]:
    time.sleep(step.get("after", 0))
    threads = [threading.Thread(target=repeat, args=(call,)) for call in step["calls"]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
