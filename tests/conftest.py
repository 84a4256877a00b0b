"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# Shared machines stall now and then, so no example has a deadline. Continuous integration tries the same
# examples each time: a change is judged by what it changed; new examples are found on developers' machines.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
