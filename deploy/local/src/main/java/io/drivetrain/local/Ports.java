package io.drivetrain.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every port follows from the origin's, so that one number moves the whole platform aside. */
public record Ports(int origin) {

    public static final int DEFAULT_ORIGIN = 8080;

    private static final int LOWEST = 1024;
    private static final int KAFKA = 10;
    private static final int CONTROLLER = 11;
    private static final int S3 = 12;
    private static final int GALLERY = 20;

    public Ports {
        int highest = 65_535 - GALLERY;
        if (origin < LOWEST || origin > highest) {
            throw new CannotStart("port must be " + LOWEST + " to " + highest + ", got " + origin + ": the ports up to "
                    + GALLERY + " above it are used too");
        }
    }

    public int service(Service service) {
        return origin + 1 + service.ordinal();
    }

    public int kafka() {
        return origin + KAFKA;
    }

    public int controller() {
        return origin + CONTROLLER;
    }

    public int s3() {
        return origin + S3;
    }

    /** Where the demo serves its drawn pictures, as a web site would; not taken by a plain start. */
    public int gallery() {
        return origin + GALLERY;
    }

    /** What a start takes, with who takes it, in order. */
    public Map<Integer, String> taken() {
        var taken = new LinkedHashMap<Integer, String>();
        taken.put(origin, "the origin");
        for (var service : Service.values()) {
            taken.put(service(service), "the " + service.title());
        }
        taken.put(kafka(), "Kafka");
        taken.put(controller(), "Kafka's controller");
        taken.put(s3(), "the object store");
        return taken;
    }
}
