package io.drivetrain.gatherer.source;

import java.util.Map;

/** What a list says in one line; a quoted field may go over several. */
sealed interface ListLine {

    /** Where it ends, from 1. */
    long line();

    /** @param columns by lower-case name, without those that are empty */
    record Entry(long line, Map<String, String> columns) implements ListLine {}

    /** A line that cannot be used. */
    record Bad(long line, String why) implements ListLine {}
}
