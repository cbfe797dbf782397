package io.drivetrain.monitor.rollout;

import io.drivetrain.contracts.Ids;
import io.drivetrain.monitor.judge.Verdict;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/monitor/api/v1/classifiers/{classifier}/verdict")
@Blocking
class VerdictResource {

    enum Word {
        ADVANCE,
        HOLD,
        ROLL_BACK,
        NEEDS_PERSON,
        NONE
    }

    record Answer(Word verdict, String reason, Map<String, Double> evidence) {}

    private final Watch watch;

    VerdictResource(Watch watch) {
        this.watch = watch;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public Answer verdict(String classifier) {
        Ids.name("classifier", classifier);
        var verdict = watch.verdict(classifier).orElse(null);
        return verdict == null
                ? new Answer(Word.NONE, "no version is on its way", Map.of())
                : new Answer(
                        switch (verdict) {
                            case Verdict.Advance a -> Word.ADVANCE;
                            case Verdict.Hold h -> Word.HOLD;
                            case Verdict.RollBack r -> Word.ROLL_BACK;
                            case Verdict.NeedsPerson p -> Word.NEEDS_PERSON;
                        },
                        verdict.reason(),
                        verdict.evidence());
    }
}
