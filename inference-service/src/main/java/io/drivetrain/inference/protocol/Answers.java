package io.drivetrain.inference.protocol;

import io.drivetrain.inference.model.Outputs;
import io.drivetrain.inference.protocol.OutputPlan.Output;
import io.drivetrain.inference.serve.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** From a reply to the tensors that were asked for. */
final class Answers {

    private Answers() {}

    static List<OutputTensor> tensors(Reply reply, OutputPlan plan) {
        return plan.outputs().stream().map(output -> tensor(reply, output)).toList();
    }

    private static OutputTensor tensor(Reply reply, Output output) {
        int count = reply.answers().size();
        return switch (output.name()) {
            case OutputPlan.LABEL ->
                new OutputTensor.Texts(
                        OutputPlan.LABEL,
                        List.of(count),
                        output.binary(),
                        reply.answers().stream()
                                .map(answer -> reply.labels().get(answer.best()))
                                .toList());
            case Outputs.EMBEDDING ->
                floats(
                        output,
                        reply.answers().stream().map(Reply.Answer::embedding).toList());
            default ->
                output.classification() > 0
                        ? classified(reply, output)
                        : floats(
                                output,
                                reply.answers().stream()
                                        .map(Reply.Answer::probabilities)
                                        .toList());
        };
    }

    private static OutputTensor floats(Output output, List<float[]> rows) {
        return new OutputTensor.Floats(
                output.name(),
                List.of(rows.size(), rows.getFirst().length),
                output.binary(),
                rows.toArray(float[][]::new));
    }

    private static OutputTensor classified(Reply reply, Output output) {
        int best = Math.min(output.classification(), reply.labels().size());
        var texts = new ArrayList<String>();
        for (var answer : reply.answers()) {
            float[] p = answer.probabilities();
            IntStream.range(0, p.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -p[i]))
                    .limit(best)
                    .map(i -> String.format(
                            Locale.ROOT, "%f:%d:%s", p[i], i, reply.labels().get(i)))
                    .forEach(texts::add);
        }
        return new OutputTensor.Texts(
                output.name(), List.of(reply.answers().size(), best), output.binary(), List.copyOf(texts));
    }
}
