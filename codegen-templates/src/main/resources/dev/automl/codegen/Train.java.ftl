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

    // ---- Settings: change me
    static final Path DATA = [=data];
[#if externalTest]
    static final Path TEST_DATA = [=testData];
[/#if]
    static final CsvFormat FORMAT = [=format]
    static final Path MODEL = Path.of("model");
    static final long SEED = [=seed];
[#if binary]

    /** Predict gives the second class from this probability on: over the folds the best by Matthews' coefficient. */
    static final double THRESHOLD = [=threshold];
[/#if]

[#list columns as line]
[=line]
[/#list]
[#list leftOut as line]
[=line]
[/#list]
[#if schemaInFile]
    static Schema schema() throws IOException {
        return Json.read(Path.of("schema.json"), Schema.class);
    }
[#else]
[=schema]
[/#if]

    private Train() {}

    // ---- Pipeline: first the preprocessing, then the algorithm
[#list pipelineWhy as line]
[=line]
[/#list]
    static Pipeline pipeline() {
        return new Pipeline(
[=pipeline]
    }

    /** What the pipeline scores: the mean over the folds, each fold, and the test rows. */
    record Result(Scores validation, List<Scores> folds, Scores test) {}

[#assign schemaUse = schemaInFile?then("schema()", "SCHEMA")]
[#if externalTest]
    /** Arguments, all optional: the training file, the folder to save the model in, the test file. */
    public static void main(String[] args) throws IOException {
        Dataset data = Csv.read(args.length > 0 ? Path.of(args[0]) : DATA, FORMAT, [=schemaUse]);
        Dataset testData = Csv.read(args.length > 2 ? Path.of(args[2]) : TEST_DATA, FORMAT, [=schemaUse]);
        Path folder = args.length > 1 ? Path.of(args[1]) : MODEL;

        Result result = evaluate(data, testData);
[#else]
    /** Arguments, both optional: the data file, and the folder to save the model in. */
    public static void main(String[] args) throws IOException {
[#if marked]
        // Rows that are not marked for training, validation or test are left out.
        Dataset data = ColumnSplit.used(Csv.read(args.length > 0 ? Path.of(args[0]) : DATA, FORMAT, [=schemaUse]));
[#else]
        Dataset data = Csv.read(args.length > 0 ? Path.of(args[0]) : DATA, FORMAT, [=schemaUse]);
[/#if]
        Path folder = args.length > 1 ? Path.of(args[1]) : MODEL;

        Result result = evaluate(data);
[/#if]
        System.out.println("validation  " + result.validation());
        System.out.println("test        " + result.test());

[#list finalWhy as line]
[=line]
[/#list]
        pipeline().fit(data, SEED).save(folder);
        Json.write(folder.resolve("scores.json"), result);
        System.out.println("saved       " + folder);
    }

    /** Scores the pipeline. */
[#if externalTest]
    static Result evaluate(Dataset data, Dataset testData) {
[#list testWhy as line]
[=line]
[/#list]
        Split split = new Split(data, testData);
[#else]
    static Result evaluate(Dataset data) {
[#list testWhy as line]
[=line]
[/#list]
        Split split = [=testSplit];
[/#if]

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
        Split holdout = [=holdout];
        List<Scores> folds = List.of(pipeline().evaluate(holdout, SEED));
[#else]
        List<Scores> folds = new ArrayList<>();
        for (Split fold : [=foldSplits]) {
            folds.add(pipeline().evaluate(fold, SEED));
        }
[/#if]

        // Fitted on everything but the test rows, and scored on these.
        Scores test = pipeline().evaluate(split, SEED);
        return new Result(Scores.mean(folds), folds, test);
    }
}
