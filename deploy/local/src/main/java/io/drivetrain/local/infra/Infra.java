package io.drivetrain.local.infra;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the broker and the object store alone, for tests: prints {@code READY} on a line when both answer, and ends when
 * told to or when the process that started it is gone.
 */
@Command(name = "infra", description = "Runs Kafka and an S3 server until the parent process ends.")
public final class Infra implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "Folder for both; created if absent.")
    private Path data = Path.of("");

    @Option(names = "--kafka-port", required = true)
    private int kafkaPort;

    @Option(names = "--controller-port", required = true)
    private int controllerPort;

    @Option(names = "--s3-port", required = true)
    private int s3Port;

    @Option(names = "--access-key", required = true)
    private String accessKey = "";

    @Option(names = "--secret-key", required = true)
    private String secretKey = "";

    private Infra() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Infra()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Logging.quiet();
        CountDownLatch end = new CountDownLatch(1);
        ParentWatch.whenGone(System.in, end::countDown);
        EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), kafkaPort, controllerPort);
        EmbeddedS3 s3 = EmbeddedS3.start(data.resolve("s3"), s3Port, accessKey, secretKey);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            s3.close();
            kafka.close();
        }));
        System.out.println("READY");
        end.await();
        return 0;
    }
}
