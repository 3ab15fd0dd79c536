package dev.automl.cli;

/** Which licences the libraries of emitted code may have. */
enum LicenceRule {
    ANY,
    /** None that asks something in return for passing code on, as the GPL and the LGPL do. */
    PERMISSIVE
}
