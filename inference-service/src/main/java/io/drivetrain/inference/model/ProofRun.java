package io.drivetrain.inference.model;

import java.util.Set;

/** Before a version may answer, it answers for itself: a grey and a striped picture, alone and as a batch. */
final class ProofRun {

    private ProofRun() {}

    /** Throws {@link ModelRejected} unless every answer is finite and sums to 1; also warms the network. */
    static void prove(ModelRef ref, Network network, int size, int classes, int rounds) {
        int bytes = size * size * 3;
        for (int round = 0; round < rounds; round++) {
            int batch = round == 0 ? 2 : 1;
            var pixels = new byte[batch * bytes];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (i < bytes ? 128 : (i * 37) & 0xff);
            }
            for (float[] row : answers(ref, network, pixels, batch)) {
                var problem = Sanity.problem(row, classes);
                if (problem != null) {
                    throw new ModelRejected("model " + ref + " failed its proof run: it " + problem);
                }
            }
        }
    }

    private static float[][] answers(ModelRef ref, Network network, byte[] pixels, int batch) {
        float[][] answers;
        try {
            answers = network.run(pixels, batch, Set.of(Outputs.PROBABILITIES))
                    .getOrDefault(Outputs.PROBABILITIES, new float[0][]);
        } catch (Network.NetworkFailed e) {
            throw new ModelRejected("model " + ref + " failed its proof run: it does not run", e);
        }
        if (answers.length != batch) {
            throw new ModelRejected("model " + ref + " failed its proof run: " + answers.length + " answers for "
                    + batch + " pictures");
        }
        return answers;
    }
}
