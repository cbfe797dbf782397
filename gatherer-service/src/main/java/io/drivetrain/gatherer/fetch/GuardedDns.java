package io.drivetrain.gatherer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves a name once, in bounded time, and refuses it if any of its addresses is not public. The client connects to
 * the very addresses this returns, so a name cannot be rebound between the check and the connection.
 */
record GuardedDns(Dns resolver, Duration timeout) implements Dns {

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = bounded(host);
        check(host, addresses);
        return addresses;
    }

    static void check(String host, List<InetAddress> addresses) throws BlockedAddressException {
        if (!addresses.stream().allMatch(PublicAddresses::contains)) {
            throw new BlockedAddressException(host);
        }
    }

    /** The system's resolver has a patience of its own, which may be much longer. */
    private List<InetAddress> bounded(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> resolver.lookup(host));
        Thread.ofVirtual().name("resolve-" + host).start(lookup);
        try {
            return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host);
        } catch (TimeoutException e) {
            throw new UnknownHostException("the name '" + host + "' was not resolved within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted while '" + host + "' was resolved");
        }
    }
}
