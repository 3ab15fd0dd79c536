#!/bin/sh
# Measures reading, start-up and search overhead. Close other programs first; README.md explains the figures.
#
#   benchmarks/run.sh [DATA TARGET]     a data file without categories, by default sample-data/breast_cancer.csv diagnosis
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
data=${1:-$home/sample-data/breast_cancer.csv}
target=${2:-diagnosis}
"$home/automl" --version
classpath="$home/cli/target/automl/lib/*"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== reading"
java -Xmx2g -cp "$classpath" "$home/benchmarks/CsvReading.java"

echo "== start-up: automl --help, 20 times, seconds"
i=0
while [ "$i" -lt 20 ]; do
    start=$(date +%s%N)
    "$home/automl" --help >/dev/null
    end=$(date +%s%N)
    echo $(((end - start) / 1000000))
    i=$((i + 1))
done | sort -n | awk '{ t[NR] = $1 } END { printf "least %.2f, median %.2f, most %.2f\n", t[1] / 1000, t[int((NR + 1) / 2)] / 1000, t[NR] / 1000 }'

# Only algorithms that take the columns as they are: what transformers make is shared by trials, but stands in the fit
# time of each, so with them the sum would come out too large.
echo "== search: $data, lightgbm and xgboost, 60 s"
"$home/automl" train "$data" --target "$target" --time 60s --algorithms lightgbm,xgboost --no-ensemble --no-verify --no-report --quiet --output "$work/run" >/dev/null
java -cp "$classpath" "$home/benchmarks/JournalFigures.java" "$work/run"
