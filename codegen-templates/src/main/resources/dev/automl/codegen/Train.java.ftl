package [=package];

[#list imports as import]
import [=import];
[/#list]

/**
[#list summary as line]
[=line]
[/#list]
 *
[#list trialSummary as line]
[=line]
[/#list]
 */
public final class Train {

[@cell id="settings"]
    // ---- Settings: change me
    static final Path DATA = [=data];
[#if externalTest]
    static final Path TEST_DATA = [=testData];
[/#if]
    static final Path MODEL = Path.of("model");
    static final long SEED = [=seed];
[#if binary]

    /** Predict gives the second class from this probability on: over the folds the best by Matthews' coefficient. */
    static final double THRESHOLD = [=threshold];
[/#if]
[/@cell]

[@cell id="columns"]
[#list columns as line]
[=line]
[/#list]
[#list leftOut as line]
[=line]
[/#list]
    static final CsvFormat FORMAT = [=format]

[#if schemaInFile]
    static Layout columns() throws IOException {
        return Json.read(Path.of("schema.json"), Schema.class).layout();
    }
[#else]
    static Layout columns() {
[=layout]
    }
[/#if]
[/@cell]

[@cell id="read"]
    /** The rows of a file that have a target[#if marked] and are marked for training, validation or test[/#if]. */
    static Dataset read(Path file) throws IOException {
[#assign reading = "Csv.read(file, FORMAT, columns())"]
[#if weighted]
[#assign reading = "WeightField.applied(" + reading + ")"]
[/#if]
[#if marked]
[#assign reading = "ColumnSplit.used(" + reading + ")"]
[/#if]
        return [=reading];
    }
[/@cell]

[@cell id="pipeline"]
[#if members?has_content]
    // ---- Pipeline: the weighted mean of the members below
[#else]
    // ---- Pipeline: first the preprocessing, then the algorithm
[/#if]
[#list pipelineWhy as line]
[=line]
[/#list]
    static Pipeline pipeline() {
        return new Pipeline(
[=pipeline]
    }
[/@cell]
[#list members as member]

[@cell id="member-" + member.name]
    // ---- [=member.title]
[#list member.why as line]
[=line]
[/#list]
    static Pipeline [=member.name]() {
        return new Pipeline(
[=member.pipeline]
    }
[/@cell]
[/#list]

[@cell id="split"]
    /** The test rows, and all the others. */
[#if externalTest]
    static Split split(Dataset data, Dataset testData) {
[#list testWhy as line]
[=line]
[/#list]
        return new Split(data, testData);
[#else]
    static Split split(Dataset data) {
[#list testWhy as line]
[=line]
[/#list]
        return [=testSplit];
[/#if]
    }
[/@cell]

[@cell id="validation"]
    /** What the pipeline scores: the mean over the folds, each fold, and the test rows. */
    record Result(Scores validation, List<Scores> folds, Scores test) {}

    /** Fits a pipeline on one side of a split, and scores what it predicts for the other. */
    static Scores score(Pipeline pipeline, Split split) {
        double[][] predicted = pipeline.fit(split.train(), SEED).predict(split.test().features());
        return [=metricsClass].scores(split.test().target(), predicted);
    }

    /** The scores of [#if folds == 1]a holdout[#else]each fold[/#if]; the test rows play no part. */
    static List<Scores> validate(Pipeline pipeline, Split split) {
[#if sampled]
[#list sampleWhy as line]
[=line]
[/#list]
        Dataset sample = [=sample];

[/#if]
[#list validationWhy as line]
[=line]
[/#list]
[#if folds == 1]
        return List.of(score(pipeline, [=holdout]));
[#else]
        List<Scores> folds = new ArrayList<>();
        for (Split fold : [=foldSplits]) {
            folds.add(score(pipeline, fold));
        }
        return folds;
[/#if]
    }

    /** All scores of a pipeline. */
    static Result evaluate(Pipeline pipeline, Split split) {
        List<Scores> folds = validate(pipeline, split);
        return new Result(Scores.mean(folds), folds, score(pipeline, split));
    }
[/@cell]

    private Train() {}

[#if externalTest]
    /** Arguments, all optional: the training file, the folder to save the model in, the test file. */
    public static void main(String[] args) throws IOException {
        Path file = args.length > 0 ? Path.of(args[0]) : DATA;
        Path testFile = args.length > 2 ? Path.of(args[2]) : TEST_DATA;
[#else]
    /** Arguments, both optional: the data file, and the folder to save the model in. */
    public static void main(String[] args) throws IOException {
        Path file = args.length > 0 ? Path.of(args[0]) : DATA;
[/#if]
        Path folder = args.length > 1 ? Path.of(args[1]) : MODEL;

[@cell id="data"]
        Dataset data = read(file);
[#if externalTest]
        Dataset testData = read(testFile);
[/#if]
        System.out.println("read        " + data.rows() + " rows");
[/@cell]

[@cell id="results"]
        Result result = evaluate(pipeline(), split(data[#if externalTest], testData[/#if]));
        System.out.println("validation  " + result.validation());
        System.out.println("test        " + result.test());
[/@cell]

[@cell id="final"]
[#list finalWhy as line]
[=line]
[/#list]
        FittedPipeline model = pipeline().fit(data, SEED);
        model.save(folder);
        Json.write(folder.resolve("scores.json"), result);
        System.out.println("saved       " + folder);
[/@cell]
    }
}
