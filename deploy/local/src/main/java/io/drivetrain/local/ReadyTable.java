package io.drivetrain.local;

import java.time.Duration;
import java.util.Locale;

/** What a person sees when the platform is ready. */
final class ReadyTable {

    private ReadyTable() {}

    static String of(LocalPlatform platform) {
        var times = platform.times();
        var ports = platform.options().ports();
        var table = new TextTable("part", "address", "ready after");
        table.row("all pages", platform.origin(), seconds(times.all()));
        for (var service : Service.values()) {
            table.row(
                    service.title(),
                    platform.origin().resolve(service.root() + "/"),
                    seconds(times.services().getOrDefault(service, Duration.ZERO)));
        }
        table.row("kafka", "127.0.0.1:" + ports.kafka(), seconds(times.kafka()));
        table.row("object store", "http://127.0.0.1:" + ports.s3(), seconds(times.s3()));
        return "READY after " + seconds(times.all()) + "\n\n" + table + "\nData and logs are in "
                + platform.options().data() + ". Ctrl-C stops all.";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
