package dev.automl.zoo.algorithm;

/** A trainer that works in rounds: the first rounds of its model are the model that so many rounds would have given. */
public interface InRounds extends Trainer {

    /** How many rounds there are at most. */
    int rounds();
}
