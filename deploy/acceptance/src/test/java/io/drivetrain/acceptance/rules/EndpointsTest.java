package io.drivetrain.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void everyEndpointIsPublic() {
        Rule.holds(Endpoints::arePublic);
    }

    @Test
    void everyEndpointNamesItsRoles() {
        Rule.holds(Endpoints::nameTheirRoles);
    }

    @Test
    void noEndpointIsHiddenBehindALongerRoot() {
        Rule.holds(Endpoints::areNotHidden);
    }

    @Test
    void aRouteCoversWhatLiesBelowItWhateverItsParameters() {
        var route = Route.of("/classifiers/{classifier}/drift");

        assertThat(route.covers(Route.of("classifiers/{c: [a-z]+}/drift/7"))).isTrue();
        assertThat(route.covers(Route.of("classifiers/{c}/windows"))).isFalse();
        assertThat(route.covers(Route.of("classifiers/{c}"))).isFalse();
        assertThat(route.isTakenBefore(Route.of("classifiers"))).isTrue();
    }
}
