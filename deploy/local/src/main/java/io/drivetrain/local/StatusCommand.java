package io.drivetrain.local;

import io.drivetrain.local.folder.DataFolder;
import io.drivetrain.local.folder.RunningLauncher;
import io.drivetrain.local.process.Memory;
import io.drivetrain.local.process.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Says what runs on a data folder; exit code 1 if not everything is ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int CONNECT_MILLIS = 1_000;

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean allReady = true;

    private StatusCommand() {}

    @Override
    public Integer call() {
        var data = where.options().data();
        var launcher =
                DataFolder.inUse(data) ? RunningLauncher.read(data) : java.util.Optional.<RunningLauncher>empty();
        var out = spec.commandLine().getOut();
        if (launcher.isEmpty()) {
            out.println("Nothing runs on " + data + "; './drivetrain up' starts it.");
            return 1;
        }
        out.print(table(launcher.get()));
        out.flush();
        return allReady ? 0 : 1;
    }

    private TextTable table(RunningLauncher launcher) {
        var ports = new Ports(launcher.port());
        var table = new TextTable("part", "state", "process", "memory", "address");
        try (var probe = new Probe()) {
            for (var service : Service.values()) {
                var pid = launcher.services().get(service);
                table.row(
                        service.title(),
                        state(probe.ready(ports.service(service))),
                        pid == null ? "-" : pid,
                        pid == null ? "-" : Memory.shown(pid),
                        launcher.origin() + service.root().substring(1) + "/");
            }
        }
        table.row("kafka", state(listens(ports.kafka())), launcher.pid(), "", "127.0.0.1:" + ports.kafka());
        table.row("object store", state(listens(ports.s3())), launcher.pid(), "", "http://127.0.0.1:" + ports.s3());
        table.row(
                "launcher",
                state(listens(ports.origin())),
                launcher.pid(),
                Memory.shown(launcher.pid()),
                launcher.origin());
        return table;
    }

    private String state(boolean ready) {
        allReady &= ready;
        return ready ? "ready" : "NOT READY";
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
