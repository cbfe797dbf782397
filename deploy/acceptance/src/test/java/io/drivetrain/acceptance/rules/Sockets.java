package io.drivetrain.acceptance.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What a class needs to talk to another machine with nothing but the JDK. */
final class Sockets extends DescribedPredicate<JavaClass> {

    private static final Set<String> CLASSES = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URL",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.AsynchronousSocketChannel");

    Sockets() {
        super("sockets");
    }

    @Override
    public boolean test(JavaClass type) {
        return CLASSES.contains(type.getName());
    }
}
