package io.drivetrain.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** A rule holds if the product keeps it and the classes written to break it are found out. */
final class Rule {

    private Rule() {}

    static void holds(Function<String, ArchRule> rule) {
        rule.apply(Product.ROOT).check(Product.CLASSES);
        var refused = rule.apply(Product.REFUSED_ROOT);
        assertThat(refused.evaluate(Product.REFUSED).hasViolation())
                .as("found out: " + refused.getDescription())
                .isTrue();
    }
}
