package io.drivetrain.gatherer.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The HTTP clients: one whose every address is checked, and one for the hosts the operator allows by name. */
final class FetchClients {

    private static final Pattern USUAL_V4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

    private final OkHttpClient guarded;
    private final OkHttpClient trusting;
    private final HostsAndPorts allowed;

    FetchClients(FetchConfig config, HostsAndPorts allowed, Dns resolver) {
        this.allowed = allowed;
        // redirects are followed by hand, cookies and credentials are never sent, proxies never asked
        this.trusting = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new DirectSockets())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.deadline())
                .connectionPool(new ConnectionPool(config.concurrency(), 15, TimeUnit.SECONDS))
                .build();
        this.guarded = trusting.newBuilder()
                .dns(new GuardedDns(resolver, config.resolveTimeout()))
                .connectionPool(new ConnectionPool(config.concurrency(), 15, TimeUnit.SECONDS))
                .build();
    }

    /** The client for {@code url}; a literal address never reaches the resolver, so it is checked here. */
    OkHttpClient clientFor(HttpUrl url) throws BlockedAddressException {
        if (allowed.have(url)) {
            return trusting;
        }
        if (looksLikeAddress(url.host())) {
            GuardedDns.check(url.host(), List.of(literal(url.host())));
        }
        return guarded;
    }

    /** Wider than what is an address: "2130706433" and "127.1" are. */
    private static boolean looksLikeAddress(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    /** Only the usual spelling counts: "0177.0.0.1" is one address to some readers and another one to others. */
    private static InetAddress literal(String host) throws BlockedAddressException {
        if (host.indexOf(':') < 0 && !USUAL_V4.matcher(host).matches()) {
            throw new BlockedAddressException(host);
        }
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            throw new BlockedAddressException(host);
        }
    }
}
