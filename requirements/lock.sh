#!/bin/sh
# Writes the pinned and hashed lock for all platforms, without any index address.
# Needs uv (pip install uv). Run from the project's root.
# The larger set first: what the tests need may hold a library back, and both must agree.
set -eu
options="--quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate"
uv pip compile $options pyproject.toml --group setup --group test --group check -o requirements/dev.txt
uv pip compile $options pyproject.toml --group setup -c requirements/dev.txt -o requirements/run.txt
