package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.local.drawn.DrawnFile;
import io.drivetrain.local.drawn.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bears drawn here: the gallery's to learn from, fresh ones for the traffic. */
final class DrawnPictures implements Pictures {

    /** So many different ones are drawn for the traffic; then they come again. */
    private static final int FRESH = 300;

    /** Far from every seed of the gallery. */
    private static final long FIRST_SEED = 900_000_000L;

    private final int perLabel;
    private final Map<Integer, Shot> days = new ConcurrentHashMap<>();
    private final Map<Integer, Shot> nights = new ConcurrentHashMap<>();

    DrawnPictures(int perLabel) {
        this.perLabel = perLabel;
    }

    @Override
    public GatheringSource source(Stage stage) {
        return new GatheringSource.Search(perLabel);
    }

    @Override
    public Shot day(int number) {
        return days.computeIfAbsent(number % FRESH, n -> shot(n, DrawnFile.of(kind(n), FIRST_SEED + n)));
    }

    @Override
    public Shot night(int number) {
        return nights.computeIfAbsent(number % FRESH, n -> shot(n, DrawnFile.night(kind(n), FIRST_SEED + FRESH + n)));
    }

    @Override
    public String traffic() {
        return FRESH + " bears drawn for it alone, none of them in the gallery";
    }

    private static Kind kind(int number) {
        return Kind.values()[number % Kind.values().length];
    }

    private static Shot shot(int number, DrawnFile file) {
        return new Shot(file.bytes(), file.mediaType(), kind(number).label());
    }
}
