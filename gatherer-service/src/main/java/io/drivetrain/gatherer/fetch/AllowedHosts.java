package io.drivetrain.gatherer.fetch;

import io.drivetrain.contracts.InvalidContract;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The hosts inside the network that the operator allows by name; their addresses are not checked. */
record AllowedHosts(Set<String> hostsAndPorts) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s/@:]+:\\d{1,5}|\\[[0-9a-f:.]+]:\\d{1,5}");

    static AllowedHosts of(Collection<String> entries) {
        for (String entry : entries) {
            InvalidContract.require(
                    HOST_AND_PORT.matcher(entry.toLowerCase(Locale.ROOT)).matches(),
                    "drivetrain.gather.fetch.allowed-hosts: '" + entry + "' must be host:port");
        }
        return new AllowedHosts(
                entries.stream().map(e -> e.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    boolean allows(HttpUrl url) {
        String host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        return hostsAndPorts.contains(host + ":" + url.port());
    }
}
