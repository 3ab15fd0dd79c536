#!/bin/sh
# Measures by how much a run exceeds its time budget: the time of the whole process, from start to end, for made data of
# several sizes. README.md has the figures.
#
#   benchmarks/budget.sh                                        300 to 500,000 rows, 10 to 60 s: 7 minutes
#   SECONDS_GIVEN="300" ROWS="500000" benchmarks/budget.sh      one of each
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
rows=${ROWS:-300 10000 100000 500000}
budgets=${SECONDS_GIVEN:-10 30 60}
"$home/automl" --version
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Ten columns of numbers and two of categories; the target depends on four of them and on chance.
make() {
    awk -v rows="$1" 'BEGIN {
        srand(7)
        print "x1,x2,x3,x4,x5,x6,x7,x8,x9,x10,color,city,answer"
        for (row = 0; row < rows; row++) {
            line = ""
            for (column = 1; column <= 10; column++) {
                x[column] = rand()
                line = line sprintf("%.4f,", x[column])
            }
            color = int(4 * rand())
            city = int(40 * rand())
            signal = 2 * x[1] - x[2] * x[3] + (color == 1) + (city % 7 == 0 ? x[4] : 0) + rand()
            print line "color" color ",city" city "," (signal > 1.6 ? "yes" : "no")
        }
    }'
}

for count in $rows; do
    make "$count" >"$work/data.csv"
    for budget in $budgets; do
        start=$(date +%s%N)
        "$home/automl" train "$work/data.csv" --target answer --time "${budget}s" --quiet --output "$work/run" >/dev/null
        end=$(date +%s%N)
        rm -rf "$work/run"
        awk -v rows="$count" -v budget="$budget" -v nanos=$((end - start)) 'BEGIN {
            seconds = nanos / 1e9
            over = seconds - budget
            printf "%7d rows  %4d s given  %6.1f s taken  %s\n", rows, budget, seconds, \
                (over > 0.05 * budget + 2 ? "OVER by " : "within, ") sprintf("%+.1f s", over)
        }'
    done
done
