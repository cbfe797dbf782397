package io.drivetrain.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a start is given.
 *
 * @param root the checkout with the built services
 * @param data the folder for everything that is kept
 * @param environment what each service finds in its environment beyond what the platform sets; it wins over that
 */
public record PlatformOptions(Path root, Path data, Ports ports, Map<Service, Map<String, String>> environment) {

    public PlatformOptions {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** The checkout this runs from, its default data folder and the default ports. */
    public static PlatformOptions defaults() {
        var root = checkout();
        return new PlatformOptions(root, root.resolve(".drivetrain/data"), new Ports(Ports.DEFAULT_ORIGIN), Map.of());
    }

    public PlatformOptions withData(Path folder) {
        return new PlatformOptions(root, folder, ports, environment);
    }

    public PlatformOptions withPort(int origin) {
        return new PlatformOptions(root, data, new Ports(origin), environment);
    }

    /** With {@code name=value} in the environment of {@code service}. */
    public PlatformOptions with(Service service, String name, String value) {
        var all = new EnumMap<Service, Map<String, String>>(Service.class);
        all.putAll(environment);
        var own = new HashMap<>(all.getOrDefault(service, Map.of()));
        own.put(name, value);
        all.put(service, Map.copyOf(own));
        return new PlatformOptions(root, data, ports, all);
    }

    private static Path checkout() {
        var told = System.getProperty("drivetrain.root");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new CannotStart("no Drivetrain checkout at or above " + here);
    }
}
