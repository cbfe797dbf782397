package io.drivetrain.gatherer.fetch;

import io.drivetrain.contracts.InvalidContract;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Hosts that the operator names, each with its port. */
record HostsAndPorts(Set<String> hostsAndPorts) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s/@:]+:\\d{1,5}|\\[[0-9a-f:.]+]:\\d{1,5}");

    /** @param setting where they come from, for the message if one is malformed */
    static HostsAndPorts of(String setting, Collection<String> entries) {
        for (String entry : entries) {
            InvalidContract.require(
                    HOST_AND_PORT.matcher(entry.toLowerCase(Locale.ROOT)).matches(),
                    setting + ": '" + entry + "' must be host:port");
        }
        return new HostsAndPorts(
                entries.stream().map(e -> e.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    boolean have(HttpUrl url) {
        return hostsAndPorts.contains(of(url));
    }

    static String of(HttpUrl url) {
        String host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        return host + ":" + url.port();
    }
}
