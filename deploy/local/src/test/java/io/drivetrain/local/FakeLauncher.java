package io.drivetrain.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Exit;

/** A launcher of fake services as a process of its own, for a test to kill; with a third argument its broker can give up. */
final class FakeLauncher {

    private FakeLauncher() {}

    public static void main(String[] args) throws InterruptedException {
        var options = PlatformOptions.defaults().withData(Path.of(args[0])).withPort(Integer.parseInt(args[1]));
        LocalPlatform.start(options, System.out::println, FakeService::commands);
        System.out.println("READY");
        if (args.length > 2) {
            Thread.ofPlatform().start(() -> giveUpWhenTold(args[2]));
        }
        new CountDownLatch(1).await();
    }

    /** Does what the broker does when its last log folder fails, as soon as standard input ends. */
    private static void giveUpWhenTold(String why) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken stream means the same as an ended one.
        }
        Exit.halt(1, why);
    }
}
