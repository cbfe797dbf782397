package io.drivetrain.acceptance.rules;

import org.junit.jupiter.api.Test;

class LogicTest {

    @Test
    void packagesOfLogicKnowNoFramework() {
        Rule.holds(Logic::packages);
    }

    @Test
    void onlyWhatAFrameworkMakesKnowsOne() {
        Rule.holds(Logic::unmanaged);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        Rule.holds(Logic::http);
    }

    @Test
    void onlyTakersOfWorkMeetKafka() {
        Rule.holds(Logic::broker);
    }
}
