package io.drivetrain.trainer.worker;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.trainer.train.TrainingFailed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The main class of the process that trains one run. Its one argument is the folder with {@code job.json}; it says how
 * it gets on by {@link WorkerMessage}s and leaves model and result in the folder. A process of its own because the engine
 * collects gradients for a whole process, and because its memory goes back to the machine when it ends.
 */
public final class TrainWorker {

    private static final int HEARTBEAT_SECONDS = 3;
    private static final int FAILED = 1;

    private TrainWorker() {}

    public static void main(String[] arguments) {
        var line = new ServiceLine(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        // whatever else prints must not get between the messages
        System.setOut(System.err);
        ParentWatch.start(System.in);
        try (var heartbeat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("heartbeat").daemon().factory())) {
            var beating =
                    heartbeat.scheduleAtFixedRate(line::alive, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            int status = work(new WorkFolder(Path.of(arguments[0])), line);
            beating.cancel(false);
            // native threads of the engine would keep the process
            Runtime.getRuntime().halt(status);
        }
    }

    private static int work(WorkFolder folder, ServiceLine line) {
        try {
            Job job = Json.read(Files.readAllBytes(folder.job()), Job.class);
            new TrainJob(job, folder, line).run();
            line.say(new WorkerMessage.Finished());
            return 0;
        } catch (TrainingFailed | InvalidContract e) {
            line.say(new WorkerMessage.Failed(String.valueOf(e.getMessage()), true));
        } catch (OutOfMemoryError e) {
            line.say(new WorkerMessage.Failed(
                    "the worker has too little memory: use a smaller batchSize or imageSize, or give it more", true));
        } catch (Exception | LinkageError e) {
            e.printStackTrace(System.err);
            line.say(new WorkerMessage.Failed("the worker failed: " + e, false));
        }
        return FAILED;
    }
}
