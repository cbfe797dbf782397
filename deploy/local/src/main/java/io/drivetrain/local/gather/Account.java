package io.drivetrain.local.gather;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.local.TextTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of a gathering, in words. */
final class Account {

    private static final int LONGEST = 100;

    private Account() {}

    static String of(GatheringProgressed end) {
        var text = new StringBuilder();
        text.append(end.state()).append(end.failure() == null ? "" : ": " + end.failure());
        text.append('\n')
                .append(end.stored())
                .append(" pictures stored of ")
                .append(end.wanted())
                .append(end.known() > 0 ? " (" + end.known() + " known before)" : "")
                .append(" in ")
                .append(Pace.duration(
                        Duration.between(end.startedAt(), end.at()).toSeconds()))
                .append("; by label: ")
                .append(new TreeMap<>(end.storedByLabel()))
                .append('\n');
        return text + (end.misses().isEmpty() ? "" : misses(end));
    }

    private static String misses(GatheringProgressed end) {
        var table = new TextTable("missed", "pictures", "for example");
        end.misses().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(miss -> table.row(miss.getKey(), miss.getValue(), example(end, miss.getKey())));
        return table.toString();
    }

    private static String example(GatheringProgressed end, String reason) {
        List<String> some = end.examples().getOrDefault(reason, List.of());
        String first = some.isEmpty() ? "" : some.getFirst().replaceAll("\\p{Cntrl}", "?");
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }
}
