package dev.automl.search.profile;

import java.util.List;

/** Every check. A new one is one file and one line here, and one in {@code docs/run-folder.md}. */
final class Rules {

    /** In the order in which they are shown: what makes scores worthless first. */
    static final List<Rule> ALL = List.of(
            new FunctionOfTarget(),
            new TargetLeakage(),
            new TextLeakage(),
            new SumLeakage(),
            new IdentifierPredicts(),
            new DuplicatesAcrossSplit(),
            new OtherMarks(),
            new TooFewRows(),
            new ClassBelowFolds(),
            new ClassImbalance(),
            new SkewedTarget(),
            new InfiniteValues(),
            new SentinelValues(),
            new OutOfRange(),
            new MostlyMissing(),
            new NearConstant(),
            new HighCardinality(),
            new DuplicateRows(),
            new DuplicateColumns(),
            new DoubtfulColumns(),
            new OddCells(),
            new LeftOutColumns(),
            new LeftOutRows());

    /** Those that have something to say about a file without a target. */
    static final List<Rule> WITHOUT_TARGET = List.of(
            new InfiniteValues(),
            new SentinelValues(),
            new OutOfRange(),
            new MostlyMissing(),
            new NearConstant(),
            new HighCardinality(),
            new DuplicateRows(),
            new DuplicateColumns(),
            new DoubtfulColumns(),
            new OddCells(),
            new LeftOutColumns());

    private Rules() {}
}
