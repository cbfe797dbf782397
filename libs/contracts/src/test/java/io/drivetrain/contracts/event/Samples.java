package io.drivetrain.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One event of each kind with every field set. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.123Z");
    private static final String IMAGE = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final Actor ANNA = Actor.person("anna");

    private static final ReviewRequested REVIEW = new ReviewRequested(
            "q-1",
            "bears",
            IMAGE,
            "captures/bears/2026-03-01/p-1",
            "p-1",
            2,
            "black",
            0.61,
            "unlike-training",
            true,
            Map.of("site", "north"),
            ANNA,
            AT);
    private static final DatasetPlan PLAN = new DatasetPlan(
            42,
            0.2,
            0.1,
            0.05,
            List.of("camera", "page"),
            new RefreshPolicy.SlidingWindow(90, 500),
            Weighting.BALANCED);

    private Samples() {}

    static List<Event> all() {
        return List.of(
                new ClassifierDefined(
                        "bears",
                        "keep the camp safe",
                        List.of(
                                new LabelSpec("grizzly", List.of("grizzly bear"), "sound the horn", 0.9),
                                new LabelSpec("teddy", List.of("teddy bear", "toy bear"), "", 0)),
                        List.of("horn", "light"),
                        List.of(new Condition("at night", "light", "night", 50), Condition.named("rain")),
                        "campers and bears",
                        Recipe.defaults().withBackbone("resnet18"),
                        ANNA,
                        AT),
                new GatheringRequested(
                        "g-1",
                        "bears",
                        new GatheringSource.Urls(List.of(new GatheringSource.Urls.Item(
                                "https://example.org/1.jpg",
                                "grizzly",
                                "CC-BY-4.0",
                                "B. Ear",
                                "B. Ear, CC BY",
                                Map.of("season", "spring")))),
                        List.of("grizzly"),
                        ANNA,
                        AT),
                new GatheringProgressed(
                        "g-1",
                        "bears",
                        GatheringProgressed.State.FAILED,
                        10,
                        7,
                        1,
                        Map.of("http-404", 3),
                        Map.of("grizzly", 7),
                        "the image search at example.org answered 401",
                        AT,
                        AT.plusSeconds(5)),
                new ImageGathered(
                        IMAGE,
                        "bears",
                        "g-1",
                        "grizzly",
                        12345,
                        "urls",
                        "https://example.org/1.jpg",
                        "https://example.org/bears",
                        "CC-BY-4.0",
                        "B. Ear",
                        "B. Ear, CC BY",
                        Map.of("season", "spring"),
                        AT),
                new ImageScreened(
                        IMAGE,
                        "bears",
                        ImageScreened.Verdict.REJECTED,
                        "duplicate",
                        "the same pixels as another picture",
                        "jpeg",
                        640,
                        480,
                        OTHER,
                        OTHER,
                        List.of("exif-unreadable"),
                        "0123456789abcdef",
                        AT),
                new ImageWithdrawn(
                        "t-1", new WithdrawnSubject.Picture(IMAGE, OTHER), "the author asked for it", ANNA, AT),
                new LabelDecided("bears", IMAGE, "grizzly", ANNA, true, "hump on the shoulders", 1, null, AT),
                REVIEW,
                PredictionReviewed.of(REVIEW, "grizzly", true, ANNA, AT),
                new AssessmentRequested("a-1", "bears", ANNA, AT),
                new LabelsAssessed(
                        "a-1",
                        "bears",
                        LabelsAssessed.State.FINISHED,
                        "assessments/bears/a-1.jsonl.gz",
                        IMAGE,
                        new LabelsAssessed.Extractor(LabelsAssessed.Extractor.Kind.MODEL, "bears@2", OTHER),
                        Map.of("pictures", 700, "suspects", 21),
                        null,
                        ANNA,
                        AT),
                new DatasetRequested("d-1", "bears", PLAN, ANNA, AT),
                new DatasetReleased(
                        "d-1",
                        "bears",
                        1,
                        "datasets/bears/1/manifest.jsonl.gz",
                        IMAGE,
                        Map.of("grizzly/train", 80, "grizzly/valid", 20),
                        42,
                        PLAN,
                        null,
                        ANNA,
                        AT),
                new TrainingRequested(
                        "r-1",
                        "bears",
                        1,
                        "datasets/bears/1/manifest.jsonl.gz",
                        IMAGE,
                        List.of("grizzly", "teddy"),
                        Recipe.defaults(),
                        ANNA,
                        AT),
                new TrainingCommanded("r-1", TrainingCommanded.Command.CANCEL, ANNA, AT),
                new TrainingProgressed(
                        "r-1",
                        "bears",
                        TrainingProgressed.State.FAILED,
                        "cpu",
                        10,
                        100,
                        List.of(new TrainingProgressed.Epoch(0, true, 1.2, 0.8, 0.25, 12.5, 0.5)),
                        61.5,
                        "the dataset is gone",
                        AT),
                new ModelTrained(
                        "bears",
                        1,
                        "r-1",
                        1,
                        "models/bears/1/manifest.json",
                        IMAGE,
                        List.of("grizzly", "teddy"),
                        0.94,
                        3e-6,
                        Actor.service("trainer"),
                        AT),
                new RolloutCommanded(
                        "o-1", "bears", RolloutCommanded.Command.CANARY, 2, 0.1, 3, "looks good", ANNA, AT),
                new RolloutChanged(
                        "bears",
                        4,
                        1,
                        0,
                        new RolloutChanged.Challenger(2, RolloutChanged.Stage.CANARY, 0.1, "seed-1"),
                        "o-1",
                        "looks good",
                        Map.of("agreement", 0.97),
                        ANNA,
                        AT),
                new PredictionMade(
                        "p-1",
                        "bears",
                        "camera-7",
                        2,
                        PredictionMade.Role.CANARY,
                        Map.of("grizzly", 0.9, "teddy", 0.1),
                        "grizzly",
                        0.9,
                        "sound the horn",
                        4.5,
                        8.25,
                        Map.of("brightness", 0.42),
                        Map.of("site", "north"),
                        "none",
                        AT),
                new DriftReported(
                        "bears",
                        1,
                        AT,
                        AT.plusSeconds(60),
                        100,
                        List.of(new DriftReported.Finding(
                                "brightness", "psi", 1.5, 0.2, true, "pictures are darker than in validation")),
                        AT));
    }
}
