package io.drivetrain.inference.model;

import org.jspecify.annotations.Nullable;

/** What became of a version that routing refers to. */
public sealed interface ModelState {

    /**
     * On its way.
     *
     * @param problem why it takes longer than usual; none at first
     */
    record Loading(@Nullable String problem) implements ModelState {}

    /** Checked, warm and answering. */
    record Ready(ServedModel model) implements ModelState {}

    /**
     * Never to be served: the problem lies in the version itself, not in the network or the store.
     *
     * @param problem in words
     */
    record Failed(String problem) implements ModelState {}

    /** {@code LOADING}, {@code READY} or {@code FAILED}, as the API says it. */
    default String word() {
        return switch (this) {
            case Loading _ -> "LOADING";
            case Ready _ -> "READY";
            case Failed _ -> "FAILED";
        };
    }

    /** What is wrong, if anything is. */
    default @Nullable String problem() {
        return switch (this) {
            case Loading loading -> loading.problem;
            case Ready _ -> null;
            case Failed failed -> failed.problem;
        };
    }
}
