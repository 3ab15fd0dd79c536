[@cell id="title"]
# [=name]

Predicts [=target] from [=features] of `data/[=dataFile]` with [=algorithm]. It was trial [=trial] of [=trials].

|  |[#list metrics as metric] [=metric] |[/#list]
|---|[#list metrics as metric]---:|[/#list]
[#list scoreRows as row]
| [=row.what] |[#list row.scores as score] [=score] |[/#list]
[/#list]

- The trials were ranked by [=ranking] on the validation rows ([=rankingBetter] is better).
- The [=testRows] for the test played no part in the search.
- The cells run from top to bottom. Each is a part of the Java files of the Maven project, word for word: what you try out here you can copy there.
[/@cell]
[@cell id="dependencies"]
## Libraries

A kernel fetches them from Maven Central when this cell runs for the first time.
[/@cell]
[@cell id="settings"]
## Settings

Change them and run again what stands below.[#if !dataIncluded] The data are too large to be copied here: put them into `data/`, or name your file.[/#if]
[/@cell]
[@cell id="plumbing-data"]
## Plumbing: what reads the data

Copied files of the project, one in each cell. They stand here because a notebook must know a type before it makes a value of it.
[/@cell]
[@cell id="columns"]
## Columns

| column | used as | why |
|---|---|---|
[#list columnRows as column]
| [=column.name] | [=column.use] | [=column.reason] |
[/#list]
[#if moreColumns > 0]

[=moreColumns] more columns are not listed here.
[/#if]
[/@cell]
[@cell id="read"]
## The data
[/@cell]
[@cell id="plumbing-pipeline"]
## Plumbing: what prepares, fits and scores

Copied files of the project, one in each cell; the algorithm comes below.
[/@cell]
[@cell id="algorithm"]
## The algorithm

This is what ran in the search.
[/@cell]
[@cell id="pipeline"]
## The pipeline

Change a step or a hyperparameter, and run again what stands below.
[/@cell]
[@cell id="split"]
## Validation
[/@cell]
[@cell id="results"]
## Results

Below the cell stands what the search logged; running it gives the same numbers to the last digit.
[/@cell]
[@cell id="show"]
## The test rows, one by one

The pictures below are of a model that has not seen the test rows: on rows that it has learned by heart, it would look better than it is.
[/@cell]
[@cell id="test-rows"]
[#if classes]
**Which classes are taken for which.** Blue is right; the darker, the more of the rows of a class.
[#else]
**How far off the predictions are.** Points on the line are right; above it the prediction is too high.
[/#if]
[/@cell]
[@cell id="importance"]
## What the score rests on

By how much the [=explainedScore] gets worse when the values of a column change places among the test rows. Columns that say the same share their importance.
[/@cell]
[@cell id="final"]
## The model to use
[/@cell]
[@cell id="predict"]
## Predict one row
[/@cell]
