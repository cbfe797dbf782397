package io.drivetrain.local.process;

import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Ports;
import io.drivetrain.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The services of a platform, started together and stopped together. */
public final class Children implements AutoCloseable {

    private static final long LOG_BYTES = 8L << 20;

    private final List<Child> children;
    private final Consumer<Map<Service, Long>> changed;
    private final Duration stopWithin;
    private final Probe probe = new Probe();

    /**
     * @param say told what a person should know, a line each
     * @param changed told all living processes whenever one starts or ends
     * @param stopWithin how long one that is asked to end may take before it is killed
     */
    public Children(
            Function<Service, ProcessBuilder> commands,
            Ports ports,
            Path logs,
            Consumer<String> say,
            Consumer<Map<Service, Long>> changed,
            Duration stopWithin) {
        this.changed = changed;
        this.stopWithin = stopWithin;
        this.children = Stream.of(Service.values())
                .map(service -> new Child(
                        service,
                        () -> commands.apply(service),
                        new OutputLog(logs.resolve(service.title() + ".log"), LOG_BYTES),
                        () -> probe.ready(ports.service(service)),
                        say,
                        this::tellProcesses))
                .toList();
    }

    public void start() {
        children.forEach(Child::start);
    }

    /**
     * Waits until each was ready once and returns how long each took.
     *
     * @throws CannotStart if one ends again and again, or is not ready in time
     */
    public Map<Service, Duration> awaitReady(Duration patience) {
        var all =
                CompletableFuture.allOf(children.stream().map(Child::firstReady).toArray(CompletableFuture[]::new));
        // The first that fails ends the waiting for the others.
        children.forEach(child -> child.firstReady().exceptionally(e -> {
            all.completeExceptionally(e);
            return Duration.ZERO;
        }));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var reason = e.getCause() == null ? e : e.getCause();
            throw new CannotStart(String.valueOf(reason.getMessage()), e);
        } catch (TimeoutException e) {
            throw new CannotStart(late(patience), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the services started", e);
        }
        var took = new EnumMap<Service, Duration>(Service.class);
        children.forEach(child -> took.put(child.service(), child.firstReady().join()));
        return took;
    }

    public boolean ready(Service service) {
        return child(service).ready();
    }

    public OptionalLong pid(Service service) {
        return child(service).pid();
    }

    @Override
    public void close() {
        children.forEach(Child::stop);
        children.forEach(child -> child.awaitStopped(stopWithin));
        probe.close();
    }

    /** One at a time, so that what is told last is what is true last. */
    private synchronized void tellProcesses() {
        var pids = new EnumMap<Service, Long>(Service.class);
        children.forEach(child -> child.pid().ifPresent(pid -> pids.put(child.service(), pid)));
        changed.accept(pids);
    }

    private Child child(Service service) {
        return children.get(service.ordinal());
    }

    private String late(Duration patience) {
        var late =
                children.stream().filter(child -> !child.firstReady().isDone()).toList();
        var first = late.getFirst();
        return "not ready after " + patience.toSeconds() + " s: "
                + String.join(
                        ", ",
                        late.stream().map(child -> child.service().title()).toList()) + "; the end of "
                + first.log().file() + ":\n  " + String.join("\n  ", first.log().last());
    }
}
