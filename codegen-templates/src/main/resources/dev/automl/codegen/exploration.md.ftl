[@cell id="title"]
# A look at [=dataFile]

[#if labelled]
[=rows] with a target, [=features] to learn [=target] from. What follows is about the [=otherRows] that are no test rows: nobody should look at
those before there is a model.
[#else]
[=rows], [=features]; no target is named, so what follows is about each column alone. With `--target`, `automl profile` puts test rows aside
and tells how much each column has to do with the target.
[/#if]

[#if alertRows?has_content]
## What is odd

| check | what was found | in training | what you can do |
|---|---|---|---|
[#list alertRows as alert]
| [=alert.code] | [=alert.message] | [=alert.training] | [=alert.action] |
[/#list]

`automl explain-rule NAME` tells more about a check.
[#else]
No check of the data found anything odd.
[/#if]
[/@cell]
[@cell id="dependencies"]
## Libraries

A kernel fetches them from Maven Central when this cell runs for the first time.
[/@cell]
[@cell id="plumbing-data"]
## Plumbing: what reads the data

The files that the project of a model has, too, one in each cell.
[/@cell]
[@cell id="columns"]
## Columns

| column | used as | why |[#if labelled] association with the target |[/#if]
|---|---|---|[#if labelled]---|[/#if]
[#list columnRows as column]
| [=column.name] | [=column.use] | [=column.reason] |[#if labelled] [=column.association] |[/#if]
[/#list]
[#if moreColumns > 0]

[=moreColumns] more columns are not listed here.
[/#if]

[#if labelled]
The association is that of the column alone, from 0 (nothing) to 1 (all); with a sign where both are numbers.
[#else]
The layout has to name a target; here it is one without a name, and only the other columns are read.
[/#if]
[/@cell]
[@cell id="missing"]
## Missing values
[/@cell]
[@cell id="target"]
## The target
[/@cell]
[@cell id="look"]
[#if labelled]
## Columns and the target

The columns that have most to do with the target: how their values are spread, and what the target is like for parts of them. `look` shows any other
column, too.
[#else]
## How the values are spread

The first columns; `look` shows any other one, too.
[/#if]
[/@cell]
