#!/bin/sh
# Installs the shared libraries that WeasyPrint needs, where they are missing.
# Usage: sh requirements/system.sh PYTHON
set -eu
python=${1:-python3}

lacking() {
  "$python" - <<'PY'
from ctypes import CDLL
from ctypes.util import find_library

def loads(name):
    path = find_library(name)
    try:
        return bool(path) and bool(CDLL(path))
    except OSError:
        return False

print(*(name for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset") if not loads(name)))
PY
}

names=$(lacking)
[ -z "$names" ] && exit 0
echo "Missing shared libraries: $names"

as_root=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 && as_root=sudo
fi

if command -v apt-get >/dev/null 2>&1; then
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null
elif command -v dnf >/dev/null 2>&1; then
  $as_root dnf install -y -q pango harfbuzz
elif command -v brew >/dev/null 2>&1; then
  brew install -q pango
else
  echo "Please install Pango (1.44 or newer) and HarfBuzz with this system's package manager, then run make again." >&2
  exit 1
fi

names=$(lacking)
if [ -n "$names" ]; then
  echo "Still missing after the install: $names. Install Pango and HarfBuzz by hand, then run make again." >&2
  exit 1
fi
