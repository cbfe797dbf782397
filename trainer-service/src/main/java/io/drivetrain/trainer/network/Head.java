package io.drivetrain.trainer.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * fastai's head: largest and mean value of each feature map side by side, norm, dropout, linear, ReLU, norm, dropout,
 * linear; both linears without bias.
 *
 * @param features channels of the last map; the pooled vector is twice as long
 * @param hidden width between the two linears
 * @param dropout share of values dropped before the first linear
 * @param lastDropout share of values dropped before the last linear
 */
public record Head(int features, int hidden, int classes, float dropout, float lastDropout) {

    public static final String FIRST_NORM = "head.norm1";
    public static final String FIRST_LINEAR = "head.linear1";
    public static final String LAST_NORM = "head.norm2";
    public static final String LAST_LINEAR = "head.linear2";

    /** Length of the pooled vector, the model's embedding. */
    public int embedding() {
        return 2 * features;
    }

    List<ParameterSpec> parameters() {
        return Stream.of(
                        Parameters.norm(FIRST_NORM, embedding()),
                        Parameters.linear(FIRST_LINEAR, embedding(), hidden),
                        Parameters.norm(LAST_NORM, hidden),
                        Parameters.linear(LAST_LINEAR, hidden, classes))
                .flatMap(List::stream)
                .toList();
    }
}
