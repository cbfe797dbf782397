package io.drivetrain.local.process;

import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether the ports of a start are free before anything is started on them. */
public final class PortCheck {

    static final String MAIN = "io.drivetrain.local.Main";

    private PortCheck() {}

    /** @throws CannotStart naming each taken port, what wants it, and who has it as far as that can be known */
    public static void requireFree(Ports ports) {
        var taken = ports.taken().entrySet().stream()
                .filter(port -> !free(port.getKey()))
                .map(port ->
                        "port " + port.getKey() + " (for " + port.getValue() + ") is used by " + user(port.getKey()))
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotStart(
                    taken.stream().collect(Collectors.joining("\n")) + "\nChoose other ports with --port N.");
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String user(int port) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> portsOf(CommandLines.of(process))
                        .map(theirs -> theirs.taken().containsKey(port))
                        .orElse(false))
                .findFirst()
                .map(process -> "a running Drivetrain, process " + process.pid())
                .orElse("another program");
    }

    /** The ports of the launcher with this command line; empty if it is none. */
    static Optional<Ports> portsOf(List<String> arguments) {
        int main = arguments.indexOf(MAIN);
        if (main < 0 || arguments.stream().skip(main).noneMatch(a -> a.equals("up") || a.equals("demo"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Ports(origin(arguments.subList(main, arguments.size()))));
        } catch (NumberFormatException | CannotStart e) {
            return Optional.empty();
        }
    }

    private static int origin(List<String> arguments) {
        int origin = Ports.DEFAULT_ORIGIN;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--port=")) {
                origin = Integer.parseInt(argument.substring("--port=".length()));
            } else if (argument.equals("--port") && i + 1 < arguments.size()) {
                origin = Integer.parseInt(arguments.get(i + 1));
            }
        }
        return origin;
    }
}
