package io.drivetrain.verifier.export;

import io.drivetrain.contracts.event.DatasetReleased;

/** Where things of a dataset are, for who reads an export later. */
record Addresses(String origin, DatasetReleased dataset) {

    /** The page that shows it. */
    String page() {
        return origin + "/verify/?classifier=" + dataset.classifier() + "#datasets";
    }

    /** Where another form of it is. */
    String export(Form form) {
        return origin + "/verify/api/v1/classifiers/" + dataset.classifier() + "/datasets/" + dataset.version()
                + "/export?format=" + form.word();
    }

    /** Under this each picture is, by its digest. */
    String pictures() {
        return origin + "/verify/api/v1/images/";
    }
}
