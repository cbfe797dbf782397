package io.drivetrain.acceptance.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundariesTest {

    static List<String> services() {
        return Product.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceKnowsNoOther(String service) {
        Rule.holds(root -> Boundaries.of(root, service));
    }

    @Test
    void whatAllShareKnowsNobody() {
        Rule.holds(Boundaries::ofShared);
    }

    @Test
    void contractsArePlain() {
        Rule.holds(Boundaries::ofContracts);
    }

    @Test
    void imagingIsPlain() {
        Rule.holds(Boundaries::ofImaging);
    }
}
