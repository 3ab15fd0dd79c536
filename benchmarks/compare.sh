#!/bin/sh
# Compares automl with H2O AutoML and two baselines. Close other programs first; README.md explains the figures.
#
#   benchmarks/compare.sh run --data FOLDER --results FILE.csv [OPTIONS]      run --help lists them
#   benchmarks/compare.sh split FILE.csv --target COLUMN --task TASK --to FOLDER
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
"$home/automl" --version >&2
mvn -q -B -DskipTests -f "$home/benchmarks/pom.xml" package >&2
java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
exec "$java" -Xmx512m -Dbenchmark.launcher="$home/automl" -cp "$home/benchmarks/target/classes:$home/benchmarks/target/lib/*" \
    dev.automl.benchmark.Main "$@"
