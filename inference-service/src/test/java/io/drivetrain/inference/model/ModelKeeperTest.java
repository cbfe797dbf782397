package io.drivetrain.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.contracts.event.RolloutChanged.Stage;
import io.drivetrain.platform.object.InMemoryObjectStore;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.object.ObjectStoreException;
import io.drivetrain.testkit.TinyOnnx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelKeeperTest {

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final AtomicInteger outage = new AtomicInteger();
    private final ModelShelf shelf = new ModelShelf();
    private final ModelKeeper keeper = new ModelKeeper(
            shelf,
            new ModelLoader(flaky(store, outage), 1 << 20, 2),
            new ModelKeeper.Backoff(Duration.ofMillis(20), Duration.ofMillis(80)));

    @AfterEach
    void stop() {
        keeper.close();
    }

    @Test
    void loadsTheChampionInWhateverOrderTheFactsCome() {
        var trained = TestModels.publish(store, "bears", 1);
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));
        await().until(() -> problem(1).contains("no fact of its training"));

        keeper.onTrained(trained);

        awaitReady(1);
        assertThat(keeper.settled()).isTrue();
    }

    @Test
    void loadsNothingThatNobodyIsRoutedTo() {
        keeper.onTrained(TestModels.publish(store, "bears", 1));
        keeper.onTrained(TestModels.publish(store, "bears", 2));
        keeper.onRouting(TestModels.rollout("bears", 1, 2, 0, null));

        awaitReady(2);

        assertThat(shelf.all()).containsOnlyKeys(new ModelRef("bears", 2));
    }

    @Test
    void neverServesANetworkWithAnotherDigest() {
        keeper.onTrained(TestModels.publish(store, "bears", 1, TinyOnnx.colours(16, 1), "0".repeat(64)));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));

        await().until(() -> state(1).equals("FAILED"));

        assertThat(problem(1)).contains("model bears@1").contains("model.onnx").contains("0".repeat(64));
        assertThat(shelf.borrow(new ModelRef("bears", 1))).isEmpty();
        assertThat(keeper.settled()).as("it holds up nobody else").isTrue();
    }

    @Test
    void neverServesAManifestTheFactDidNotPromise() {
        TestModels.publish(store, "bears", 1);
        keeper.onTrained(TestModels.trained("bears", 1, "f".repeat(64)));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));

        await().until(() -> state(1).equals("FAILED"));

        assertThat(problem(1)).contains("manifest.json").contains("promises " + "f".repeat(64));
    }

    @Test
    void refusesANetworkThatFailsItsProofRun() {
        keeper.onTrained(TestModels.publish(store, "bears", 1, TinyOnnx.failsAbove(16, 100)));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));

        await().until(() -> state(1).equals("FAILED"));

        assertThat(problem(1)).contains("proof run").contains("NaN");
    }

    @Test
    void refusesANetworkThatIsNoNetwork() {
        var noGraph = TinyOnnx.message()
                .number(1, 8)
                .bytes(7, TinyOnnx.message().bytes(1, new byte[0]).done());
        keeper.onTrained(TestModels.publish(store, "bears", 1, noGraph.done()));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));

        await().until(() -> state(1).equals("FAILED"));

        assertThat(problem(1)).contains("cannot be loaded");
    }

    @Test
    void triesAgainUntilTheStoreIsBack() {
        outage.set(6);
        keeper.onTrained(TestModels.publish(store, "bears", 1));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));

        await().pollInterval(Duration.ofMillis(1)).until(() -> problem(1).contains("cannot be fetched at the moment"));

        awaitReady(1);
    }

    @Test
    void theOldChampionAnswersUntilTheNewOneIsReady() {
        keeper.onTrained(TestModels.publish(store, "bears", 1));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, null));
        awaitReady(1);
        // versions 2 and 3 are not there yet, and routing skips 2: nothing but the standing version can answer
        keeper.onRouting(TestModels.rollout("bears", 2, 2, 1, null));
        var third = TestModels.rollout("bears", 3, 3, 2, null);
        keeper.onRouting(third);
        await().until(() -> !problem(3).isEmpty());

        assertThat(keeper.answering(third)).hasValue(1);

        keeper.onTrained(TestModels.publish(store, "bears", 3));
        awaitReady(3);
        assertThat(keeper.answering(third)).hasValue(3);
        await().until(() -> shelf.state(new ModelRef("bears", 1)).isEmpty());
    }

    @Test
    void anOlderRevisionChangesNothing() {
        keeper.onTrained(TestModels.publish(store, "bears", 1));
        keeper.onTrained(TestModels.publish(store, "bears", 2));
        keeper.onRouting(TestModels.rollout("bears", 5, 2, 0, null));
        awaitReady(2);

        keeper.onRouting(TestModels.rollout("bears", 4, 1, 0, null));

        await().during(Duration.ofMillis(150))
                .until(() -> shelf.all().keySet().equals(Set.of(new ModelRef("bears", 2))));
    }

    @Test
    void aVersionLetGoAnswersThoseWhoHoldIt() {
        keeper.onTrained(TestModels.publish(store, "bears", 1));
        keeper.onTrained(TestModels.publish(store, "bears", 2));
        keeper.onRouting(TestModels.rollout("bears", 1, 1, 0, new Challenger(2, Stage.CANARY, .1, "s")));
        awaitReady(1);
        awaitReady(2);

        try (var lease = shelf.borrow(new ModelRef("bears", 2)).orElseThrow()) {
            keeper.onRouting(TestModels.rollout("bears", 2, 1, 0, null));
            await().until(() -> shelf.state(new ModelRef("bears", 2)).isEmpty());

            var answers = lease.run(new byte[16 * 16 * 3], 1, Set.of(Outputs.PROBABILITIES));

            assertThat(Sanity.problem(answers.get(Outputs.PROBABILITIES)[0], 3)).isNull();
        }
    }

    private void awaitReady(int version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(version).equals("READY"));
    }

    private String state(int version) {
        return shelf.state(new ModelRef("bears", version)).map(ModelState::word).orElse("");
    }

    private String problem(int version) {
        return shelf.state(new ModelRef("bears", version))
                .map(ModelState::problem)
                .orElse("");
    }

    /** A store whose next {@code failures} calls fail, as if the network did. */
    private static ObjectStore flaky(ObjectStore real, AtomicInteger failures) {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, args) -> {
                    if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        throw new ObjectStoreException("object '" + args[0] + "': nobody answers", null);
                    }
                    return method.invoke(real, args);
                });
    }
}
