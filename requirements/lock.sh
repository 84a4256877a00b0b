#!/bin/sh
# Writes the pinned and hashed lock for all platforms, without any index address.
# Needs uv (pip install uv). Run from the project's root.
set -eu
options="--quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate"
uv pip compile $options pyproject.toml --group setup -o requirements/run.txt
uv pip compile $options pyproject.toml --group setup --group test --group check -c requirements/run.txt -o requirements/dev.txt
