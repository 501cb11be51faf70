"""Runs the calls of PLAN with the reference client; prints one JSON line per call."""
import json
import os
import threading
import time

import upstream_client as sample

plan = json.loads(os.environ["PLAN"])
for name, value in plan.get("settings", {}).items():
    name = {"maxFaults": "MAX_FAULTS", "rest": "REST", "timeout": "TIMEOUT"}[name]
    assert hasattr(sample, name), name
    setattr(sample, name, value)

lines = threading.Lock()


def report(line):
    with lines:
        print(json.dumps(line), flush=True)


class Store(sample.TokensInMemory):
    def __init__(self, tokens):
        super().__init__()
        self._tokens = tokens

    def save(self, tokens):
        super().save(tokens)
        report({"kept": tokens["refresh"]})


options = plan["client"]
file, tokens = options.pop("file", None), options.pop("tokens", {})
client = sample.UpstreamClient(**options, tokens=sample.TokenFile(file) if file else Store(tokens))


def send(call):
    if "report" in call:
        client.wait_for_report(call["report"], every=0.2)
        return 200
    if "key" in call:
        return client.ingest(call["body"], call["key"], call["token"]).status_code
    sent = client.post(call["path"], call["body"]) if "body" in call else client.get(call["path"])
    return sent.status_code


def repeat(call):
    for turn in range(call.get("times", 1)):
        if turn:
            time.sleep(call["every"])
        started = time.monotonic()
        line = {"call": call["path"]}
        try:
            line["status"] = send(call)
        except Exception as error:
            line |= {"error": type(error).__name__, "text": str(error)}
            line["wait"] = getattr(error, "seconds", None)
        report(line | {"took": time.monotonic() - started})


for step in plan["steps"]:
    time.sleep(step.get("after", 0))
    threads = [threading.Thread(target=repeat, args=(call,)) for call in step["calls"]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
