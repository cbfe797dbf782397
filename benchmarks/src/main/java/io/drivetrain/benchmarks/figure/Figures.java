package io.drivetrain.benchmarks.figure;

import io.drivetrain.local.TextTable;
import java.util.List;
import java.util.Locale;

/** Rows as a person reads them. */
public final class Figures {

    private static final String NONE = "-";

    private Figures() {}

    public static String table(List<Row> rows) {
        var table = new TextTable("measure", "ours", "unit", "peer or limit", "ratio", "spread");
        for (var row : rows) {
            table.row(
                    row.measure(),
                    shown(row.value()),
                    row.unit(),
                    row.against().isEmpty() ? NONE : row.against(),
                    row.ratio() == null ? NONE : String.format(Locale.ROOT, "%.2f", row.ratio()),
                    row.spread() == null ? NONE : String.format(Locale.ROOT, "%.0f %%", 100 * row.spread()));
        }
        return table.toString();
    }

    /** Three digits or so: more would claim what no benchmark knows. */
    static String shown(double value) {
        String format = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
