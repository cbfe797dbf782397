package io.drivetrain.inference.run;

import io.drivetrain.inference.model.Network.NetworkFailed;
import io.drivetrain.inference.model.Outputs;
import io.drivetrain.inference.model.Sanity;
import io.drivetrain.inference.model.ServedModel;
import io.drivetrain.inference.picture.Prepared;
import java.util.Map;
import java.util.Set;

/** Runs one prepared picture and lets no answer through that is not one. */
public final class Runner {

    private static final Set<String> PLAIN = Set.of(Outputs.PROBABILITIES);
    private static final Set<String> WITH_EMBEDDING = Set.of(Outputs.PROBABILITIES, Outputs.EMBEDDING);
    private static final float[][] NONE = {{}};

    private Runner() {}

    /** @param since {@link System#nanoTime()} from which waiting counts, without the preparing */
    public static Ran run(ServedModel.Lease model, Prepared prepared, boolean embedding, long since) {
        Map<String, float[][]> outputs;
        try {
            outputs = model.run(prepared.pixels(), 1, embedding ? WITH_EMBEDDING : PLAIN);
        } catch (NetworkFailed e) {
            return new Ran.Failed(prepared, "run-failed", String.valueOf(e.getMessage()), millis(since));
        }
        var probabilities = outputs.getOrDefault(Outputs.PROBABILITIES, NONE)[0];
        var problem = Sanity.problem(probabilities, model.labels().size());
        return problem == null
                ? new Ran.Answered(
                        prepared, probabilities, outputs.getOrDefault(Outputs.EMBEDDING, NONE)[0], millis(since))
                : new Ran.Failed(prepared, "not-probabilities", "it " + problem, millis(since));
    }

    private static double millis(long since) {
        return Math.max(0, (System.nanoTime() - since) / 1e6);
    }
}
