#!/bin/sh
# Learns the order in which a search tries configurations first. portfolio/README.md explains it.
#
#   benchmarks/portfolio.sh learn WORK [FOLDER...]     tables in the folders as NAME__TARGET.csv, beside those it makes
#   benchmarks/portfolio.sh replay WORK                what the order is worth, on tables it has not seen
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
"$home/automl" --version >&2
java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
libraries="$home/cli/target/automl/lib/*"
classes=$home/benchmarks/target/portfolio
candidates=$home/benchmarks/portfolio/candidates.jsonl
"${java}c" -d "$classes" -cp "$libraries" "$home"/benchmarks/portfolio/*.java

run() {
    OMP_NUM_THREADS=1 nice -n 19 "$java" -Xmx2g -XX:+UseSerialGC -cp "$classes:$libraries" "dev.automl.search.sampler.$@"
}

command=$1
work=$2
shift 2
case $command in
learn)
    run Generate "$work/made"
    # Seconds of processor time for a table, three times as many for a large one.
    run Record "$candidates" "$work/records" 16 "$work/made" "$@"
    run Order "$candidates" "$work/records" "$home/search/src/main/resources/dev/automl/search/sampler/portfolio.json"
    ;;
replay) run Replay "$candidates" "$work/records" ;;
*)
    echo "portfolio.sh: '$command' is neither learn nor replay" >&2
    exit 2
    ;;
esac
