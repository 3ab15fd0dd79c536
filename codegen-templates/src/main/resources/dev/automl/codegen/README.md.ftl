# [=name]

Predicts [=target] from [=features] of `data/[=dataFile]` with [=algorithm]. It was trial [=trial] of [=trials].

|  |[#list metrics as metric] [=metric] |[/#list]
|---|[#list metrics as metric]---:|[/#list]
[#list scoreRows as row]
| [=row.what] |[#list row.scores as score] [=score] |[/#list]
[/#list]

The trials were ranked by [=ranking] on the validation rows ([=rankingBetter] is better). The test rows played no part in the search, so the test
line is the one to expect on new data of the same kind.[#if testInterval?has_content] Resampling these rows gives [=testInterval] in 95 of 100 cases (by [=ranking]).[/#if]

## Run it

It needs a JDK 17 or later and Maven.

```sh
mvn -q compile exec:java     # trains, prints the scores, saves the model to model/
mvn -q compile exec:java -Dexec.mainClass=[=package].Predict -Dexec.args="data/[=dataFile] predictions.csv"
mvn test                     # trains again; fails if a score is not the logged one
```

As a notebook: open `notebook.ipynb` in Jupyter with a kernel for Java, or run the same cells as a script with `jbang notebook.jsh`. Without JBang:

```sh
mvn -q org.apache.maven.plugins:maven-dependency-plugin:[=versions.dependency]:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath.txt
jshell -J-Dfile.encoding=UTF-8 --class-path "$(cat target/classpath.txt)" notebook.jsh
```

`Train` takes another data file as its first argument: `-Dexec.args="other.csv"`.[#if !dataIncluded] The data are too large to be copied here: put
them into `data/` (see `data/README.md`), or name them this way.[/#if]

## Edit it

All of it is ordinary source and yours. `mvn test` compares the scores with those of the search; once you change something on purpose, leave that out
with `mvn test -DexcludedGroups=reproduce`.

| file | what it does | edit it to |
|---|---|---|
| `Train.java` | settings, columns, pipeline, validation, final fit | change the data, the columns, a hyperparameter, the seed, the split |
| `Predict.java` | predicts the rows of a file, or a single row | read rows from elsewhere, serve the model |
[#if triesValues]
| `TryValues.java` | scores other values of `[=tryValues.name]` on the same [#if folds == 1]holdout[#else]folds[/#if] | try values of this or any other hyperparameter |
[/#if]
[#list files as file]
| `[=file.path]` | [=file.does] | [=file.edit] |
[/#list]
| `notebook.ipynb` | all of this as a notebook, for a Java kernel of Jupyter | try things out cell by cell |
| `notebook.jsh` | the same cells as source, for `jbang notebook.jsh` or `jshell` | the same, without Jupyter |
| `MLproject` | entry points for MLflow: train, predict | parameters of yours |
[#if extras?seq_contains("EXPLAIN")]
| `Explain.java` | tells which columns the score rests on, and what each adds to the prediction of a row | explain other rows |
[/#if]
[#if extras?seq_contains("DOCKER")]
| `Dockerfile` | an image that predicts; the model is trained while it is built | the base images, the entry point |
[/#if]
[#if extras?seq_contains("CI")]
| `.github/workflows/ci.yml` | `mvn verify` for every push, on Java 17 and 25 | the branches, the versions of Java |
[/#if]
| `automl.json` | what was run and scored, in full precision | nothing: it is the record |

[#if memberRows?has_content]
The Java files are in `src/main/java/[=packageFolder]`.

## The members

What is predicted is the weighted mean of these. Each is a method in `Train.java`; the weights stand in `pipeline()`. A member that you take out there
makes predicting quicker; `mvn -q compile exec:java` shows what it costs in score.

| method | weight | pipeline |
|---|---:|---|
[#list memberRows as member]
| `[=member.method]` | [=member.weight] | [=member.steps] |
[/#list]
[#else]
The Java files are in `src/main/java/[=packageFolder]`. The pipeline is [=steps].
[/#if]

## The columns

| column | used as | why |
|---|---|---|
[#list columnRows as column]
| [=column.name] | [=column.use] | [=column.reason] |
[/#list]
[#if moreColumns > 0]

[=moreColumns] more columns are not listed here.
[/#if]

## What to try next

[#list next as idea]
- [=idea]
[/#list]

## How to reproduce the scores

Split, folds and every fit draw from the seed [=seedNumber], and `pom.xml` pins every library. `mvn test` gives the scores in `automl.json` to the
last bit on the same operating system and kind of processor.

[#if externalTest]
- `data/[=dataFile]`: [=rows] with a target, on which the pipelines were compared; SHA-256 `[=sha256]`
- `data/[=testFile]`: [=testRows] for the test; SHA-256 `[=testSha256]`
[#else]
- `data/[=dataFile]`: [=rows] with a target[#if marked] and a mark in the split column[/#if]; [=testRows] put aside for the test, the pipelines compared on the other [=otherRows]
- its SHA-256: `[=sha256]`
[/#if]

## Licences

| library | version | licence | brings in |
|---|---|---|---|
[#list licences as library]
| [=library.name] | [=library.version] | [=library.licence] | [=library.brings] |
[/#list]

The tests use JUnit [=versions.junit] (EPL-2.0), which is not part of what you ship.
