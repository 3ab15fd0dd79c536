package dev.automl.search.profile;

import java.util.List;
import java.util.stream.Stream;

/** Every check. A new one is one file and one line here, and one in {@code docs/run-folder.md}. */
final class Rules {

    /** On the target, and what goes along with it: what makes scores worthless. */
    private static final List<Rule> ABOUT_TARGET = List.of(
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
            new SkewedTarget());

    /** Those that have something to say about a file without a target, too. */
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

    /** In the order in which they are shown. */
    static final List<Rule> ALL = Stream.of(ABOUT_TARGET, WITHOUT_TARGET, List.<Rule>of(new LeftOutRows()))
            .flatMap(List::stream)
            .toList();

    private Rules() {}
}
