package dev.automl.cli;

import dev.automl.codegen.Extra;
import dev.automl.search.AlgorithmWishes;
import dev.automl.search.budget.Budget;
import dev.automl.search.data.DataOptions;
import dev.automl.search.sampler.PipelineWishes;
import dev.automl.search.worker.Isolation;
import dev.automl.zoo.metric.Metric;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of {@code train} is to do, checked and complete.
 *
 * @param metric that ranks; by default it follows from the task
 * @param pipelines what is asked of every pipeline
 * @param algorithms which of them to search
 * @param isolation where trials run
 * @param memory for the run and its workers together
 * @param top how many winners are handed over
 * @param warmStart the folder of a run whose best trials come first
 * @param ensemble whether to look for an ensemble of the trials
 * @param ensembleGain so many standard errors it must be better than every single trial; with 0 any gain will do
 * @param extras files that the projects have besides
 * @param fairness which groups are compared, and what they must keep to
 * @param gates what the best model must reach
 * @param buildFiles what is written for the system that runs a build
 * @param verify whether their projects are run to compare the scores
 * @param report whether a report is written
 * @param folder of a new run, or of the run to resume
 * @param folderNamed whether the user named the folder of the new run
 * @param resume whether the folder is a run that goes on
 * @param resolved the options as a config file
 * @param json whether the result is one JSON document on standard output
 */
record RunOptions(
        DataOptions data,
        Optional<Metric> metric,
        PipelineWishes pipelines,
        AlgorithmWishes algorithms,
        Budget budget,
        int jobs,
        long seed,
        Isolation isolation,
        Optional<Memory> memory,
        int top,
        Optional<Path> warmStart,
        boolean ensemble,
        double ensembleGain,
        Set<Extra> extras,
        FairnessWishes fairness,
        Gates gates,
        BuildFiles buildFiles,
        boolean verify,
        boolean report,
        Path folder,
        boolean folderNamed,
        boolean resume,
        String resolved,
        boolean json) {}
