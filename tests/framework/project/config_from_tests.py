"""What the tests set: the first line of stdin, as JSON."""

import json
import sys

config = json.loads(sys.stdin.readline())
