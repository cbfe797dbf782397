package io.drivetrain.monitor.judge;

import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.monitor.model.Models;
import io.drivetrain.monitor.rollout.Routing;
import io.drivetrain.monitor.window.Sample;
import io.drivetrain.monitor.window.SeriesKey;
import io.drivetrain.monitor.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Finds what a challenger is to be judged on: what was answered since the routing is what it is now. */
@ApplicationScoped
public class Judge {

    private final Windows windows;
    private final Models models;
    private final CanaryJudge canary;
    private final ShadowJudge shadow;

    public Judge(Windows windows, Models models, JudgeConfig config) {
        this.windows = windows;
        this.models = models;
        this.canary = new CanaryJudge(config);
        this.shadow = new ShadowJudge(config);
    }

    /** Empty if there is no challenger. */
    public Optional<Verdict> verdict(Routing routing, Instant now) {
        var last = routing.last();
        if (last == null || last.challenger() == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (last.challenger().stage()) {
                    case SHADOW -> shadow(last, last.challenger().version());
                    case CANARY -> {
                        var arms = Arm.Two.of(
                                sample(last, last.challenger().version(), Role.CANARY),
                                sample(last, last.champion(), Role.CONTROL),
                                last.at());
                        yield canary.judge(arms.treated(), arms.control(), last.at(), now);
                    }
                });
    }

    private Verdict shadow(RolloutChanged last, int version) {
        if (last.champion() == 0) {
            var evidence = new Evidence();
            models.find(last.classifier(), version)
                    .map(ModelTrained::accuracy)
                    .ifPresent(accuracy -> evidence.put("validation.accuracy", accuracy));
            return new Verdict.NeedsPerson(
                    "there is no champion to compare it with; look at how it did in validation, then promote it",
                    evidence.map());
        }
        var arms =
                Arm.Two.of(sample(last, version, Role.SHADOW), sample(last, last.champion(), Role.CHAMPION), last.at());
        return shadow.judge(arms.treated(), arms.control());
    }

    private Sample sample(RolloutChanged routing, int version, Role role) {
        return windows.sample(new SeriesKey(routing.classifier(), version, role));
    }
}
