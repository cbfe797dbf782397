package io.drivetrain.local.infra;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker and controller (KRaft, one node) in this JVM, bound to loopback. What it acknowledged is in
 * {@code folder} and outlives an orderly stop as well as a killed process; a machine that loses power may lose the last
 * moments, as with any single broker that leaves flushing to the operating system.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts on what {@code folder} holds, or on a new, empty log if it holds nothing.
     *
     * @throws IllegalStateException if the broker does not come up, most often because a port is taken
     */
    public static EmbeddedKafka start(Path folder, int port, int controllerPort) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve("meta.properties"))) {
                format(folder);
            }
            Properties settings = BrokerSettings.of(folder, HOST, port, controllerPort);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, HOST + ":" + port);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder " + folder + " cannot be prepared", e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka did not start on ports " + port + " and " + controllerPort + " with folder " + folder, e);
        }
    }

    /** The address clients start from: {@code host:port}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Hands leadership back, closes the log and returns when all is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }
}
