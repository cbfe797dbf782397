package io.drivetrain.local.infra;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker that is alone, small, and restarted often. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(Path folder, String host, int port, int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", String.valueOf(NODE));
        p.put("controller.quorum.voters", NODE + "@" + host + ":" + controllerPort);
        p.put("controller.listener.names", CONTROLLER);
        p.put("listeners", "PLAINTEXT://" + host + ":" + port + "," + CONTROLLER + "://" + host + ":" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        p.put("log.dirs", folder.toString());
        alone(p);
        small(p);
        quickToRestart(p);
        // A misspelt topic must fail loudly; services create theirs with the retention the contract names.
        p.put("auto.create.topics.enable", "false");
        p.put("num.partitions", "3");
        p.put("log.retention.ms", "-1");
        // Room for an event with a full table in it, far below what would hurt a consumer.
        p.put("message.max.bytes", "4194304");
        return p;
    }

    private static void alone(Properties p) {
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "4");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void small(Properties p) {
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "2");
        p.put("background.threads", "2");
        p.put("log.cleaner.threads", "1");
        // The default takes 128 MiB of heap.
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        // The default reserves 10 MiB per index, times hundreds of segments.
        p.put("log.index.size.max.bytes", "1048576");
    }

    private static void quickToRestart(Properties p) {
        p.put("controlled.shutdown.enable", "true");
        // After a kill the old registration has to expire before the broker is let in again.
        p.put("broker.session.timeout.ms", "2000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("num.recovery.threads.per.data.dir", "2");
    }
}
