package io.drivetrain.verifier.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What people decided, in the order of the log. */
final class PeoplesSteps {

    /** A decision, by the row of its picture and its number there. */
    private record Step(int row, int revision) {}

    private final Rows rows;
    private final List<Step> steps = new ArrayList<>();

    PeoplesSteps(Rows rows) {
        this.rows = rows;
    }

    void add(int row, int revision) {
        steps.add(new Step(row, revision));
    }

    /** The newest first. */
    DecisionLog log(Paging paging) {
        var lines = new ArrayList<DecisionLog.Line>();
        for (int i = steps.size() - 1 - paging.offset(); i >= 0 && lines.size() < paging.limit(); i--) {
            var step = steps.get(i);
            var decisions = rows.entry(step.row()).decisions.steps();
            lines.add(new DecisionLog.Line(rows.image(step.row()).toString(), decisions.get(step.revision() - 1)));
        }
        return new DecisionLog(steps.size(), paging.offset(), lines);
    }

    /** All decisions on each picture that a person decided on. */
    List<Decisions> byPicture() {
        return steps.stream()
                .map(Step::row)
                .distinct()
                .map(row -> rows.entry(row).decisions)
                .toList();
    }
}
