package io.drivetrain.local.origin;

import io.drivetrain.local.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which service answers for a path. */
final class Routes {

    /** Where a request goes. */
    sealed interface Target {
        record To(Service service) implements Target {}

        /** What every service carries: whichever answers gives it, so that one that is away takes no other's page along. */
        record Anyone() implements Target {}

        /** The root of a service without its slash; relative links on its page need it. */
        record Slash(String location) implements Target {}

        record Nowhere() implements Target {}
    }

    private static final String INFERENCE_PROTOCOL = "/v2";
    private static final List<String> OVERVIEW = List.of("/", "/index.html", "/favicon.ico", "/favicon.svg");
    private static final String COMPONENTS = "/console";

    private Routes() {}

    static Target of(String path) {
        if (OVERVIEW.contains(path) || under(COMPONENTS, path)) {
            return new Target.Anyone();
        }
        if (under(INFERENCE_PROTOCOL, path) || path.equals(INFERENCE_PROTOCOL)) {
            return new Target.To(Service.INFERENCE);
        }
        return Arrays.stream(Service.values())
                .flatMap(service -> match(service, path))
                .findFirst()
                .orElseGet(Target.Nowhere::new);
    }

    private static Stream<Target> match(Service service, String path) {
        if (path.equals(service.root())) {
            return Stream.of(new Target.Slash(service.root() + "/"));
        }
        return under(service.root(), path) ? Stream.of(new Target.To(service)) : Stream.empty();
    }

    private static boolean under(String root, String path) {
        return path.startsWith(root + "/");
    }
}
