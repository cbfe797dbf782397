package io.drivetrain.verifier.sweep;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.dataset.Datasets;
import io.drivetrain.verifier.takedown.Withdrawals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Sweeps, one at a time; the last one can be looked at until the service is started anew. */
@Singleton
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
class SweepResource {

    private static final Logger LOG = Logger.getLogger(SweepResource.class);

    /** @param olderThan least age of what is removed, as in {@code PT24H} */
    record Wish(@Nullable Boolean remove, @Nullable Duration olderThan) {}

    private final Sweeping sweeping;
    private final SweepConfig config;
    private final Who who;
    private final AtomicReference<@Nullable Sweep> last = new AtomicReference<>();

    SweepResource(
            Catalogue catalogue,
            Withdrawals withdrawals,
            Datasets datasets,
            Gatherings gatherings,
            ObjectStore store,
            Who who,
            SweepConfig config) {
        var names = new Names(catalogue, withdrawals, datasets, gatherings);
        this.sweeping = new Sweeping(new Sweeper(store, names::of), config.largestShare());
        this.config = config;
        this.who = who;
    }

    /** Only looks, unless {@code remove} is said. */
    @POST
    @Path("/sweeps")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    public Sweep begin(@Nullable Wish wish) {
        var age = wish == null || wish.olderThan() == null ? config.usualAge() : wish.olderThan();
        require(
                age.compareTo(config.leastAge()) >= 0,
                "sweep: olderThan must be " + config.leastAge() + " at least, got " + age);
        var now = Clock.systemUTC().instant();
        boolean remove = wish != null && Boolean.TRUE.equals(wish.remove());
        var sweep =
                new Sweep(Ids.fresh(), remove, now.minus(age), who.actor(), now, Sweep.State.RUNNING, List.of(), null);
        var before = last.get();
        if ((before != null && before.state() == Sweep.State.RUNNING) || !last.compareAndSet(before, sweep)) {
            throw Problem.conflict("sweep-running", "another sweep is running; look at its report first");
        }
        Thread.ofPlatform().name("sweep").daemon(true).start(() -> run(sweep));
        return sweep;
    }

    /** The last one, if there was any since the start. */
    @GET
    @Path("/sweeps")
    public List<Sweep> list() {
        return Stream.ofNullable(last.get()).toList();
    }

    private void run(Sweep sweep) {
        try {
            var ended = sweeping.run(sweep, last::set);
            LOG.infof(
                    "sweep by %s (%s): %s %s",
                    ended.by().name(),
                    ended.remove() ? "removing" : "only looking",
                    ended.kinds(),
                    ended.stopped() == null ? "" : ended.stopped());
        } catch (RuntimeException e) {
            LOG.warn("a sweep could not go on", e);
            var reached = last.get();
            last.set((reached == null ? sweep : reached)
                    .ended(Sweep.State.STOPPED, "the object store did not answer; what was removed stays removed"));
        }
    }
}
