package io.drivetrain.trainer.network;

import io.drivetrain.contracts.event.Recipe;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture classifier as data. One description is trained and exported, so that the two cannot disagree.
 *
 * @param name of the architecture
 * @param body from the picture to the last feature map
 * @param lateBody prefixes of the body's parameters that fine-tune at the middle learning rate; the rest of the body is
 *     tuned most carefully
 */
public record Blueprint(String name, List<Layer> body, Head head, List<String> lateBody) {

    /** Added to the variance in every batch norm. */
    public static final float NORM_EPSILON = 1e-5f;

    /** Parameter groups, each with its own learning rate: early body, late body, head. */
    public static final int GROUPS = 3;

    public Blueprint {
        body = List.copyOf(body);
        lateBody = List.copyOf(lateBody);
    }

    public static Blueprint of(Recipe.Architecture architecture, int classes) {
        return switch (architecture) {
            case RESNET18 -> ResNet18.blueprint(classes);
            case TINY -> Tiny.blueprint(classes);
        };
    }

    public List<ParameterSpec> bodyParameters() {
        return body.stream().flatMap(layer -> Parameters.of(layer).stream()).toList();
    }

    public List<ParameterSpec> parameters() {
        return Stream.concat(bodyParameters().stream(), head.parameters().stream())
                .toList();
    }

    /** The learning-rate group of a parameter: 0 early body, 1 late body, 2 head. */
    public int group(String parameter) {
        if (parameter.startsWith("head.")) {
            return 2;
        }
        return lateBody.stream().anyMatch(parameter::startsWith) ? 1 : 0;
    }
}
