package io.drivetrain.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher of fake services as a process of its own, to be killed by a test. */
final class FakeLauncher {

    private FakeLauncher() {}

    public static void main(String[] args) throws InterruptedException {
        var options = PlatformOptions.defaults().withData(Path.of(args[0])).withPort(Integer.parseInt(args[1]));
        LocalPlatform.start(options, System.out::println, FakeService::commands);
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
