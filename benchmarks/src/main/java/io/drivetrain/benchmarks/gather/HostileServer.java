package io.drivetrain.benchmarks.gather;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers as nobody should, by path; and some servers more whose robots.txt is what is wrong with them. */
final class HostileServer implements AutoCloseable {

    private static final int LONGEST_REQUEST = 64 << 10;

    /** Writes whatever it likes, as long as somebody reads. */
    interface Answer {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final Map<String, Answer> answers;
    private final ServerSocket main;
    private final List<ServerSocket> withRobots = new ArrayList<>();

    HostileServer(int forbiddenPort) throws IOException {
        answers = new LinkedHashMap<>(HostileAnswers.all());
        answers.putAll(HostileAnswers.redirects(forbiddenPort));
        main = listen(answers);
        for (var robots : HostileAnswers.robots().values()) {
            withRobots.add(listen(Map.of("/robots.txt", robots, "/picture", HostileAnswers.picture())));
        }
    }

    /** Host and port of the server that is exempt from robots.txt. */
    String hostAndPort() {
        return hostAndPort(main);
    }

    /** Those whose robots.txt is asked for. */
    List<String> hostsWithRobots() {
        return withRobots.stream().map(HostileServer::hostAndPort).toList();
    }

    List<String> vectors() {
        var urls = new ArrayList<String>();
        answers.keySet().forEach(path -> urls.add("http://" + hostAndPort() + path));
        urls.add("https://" + hostAndPort() + "/tls-to-plain");
        hostsWithRobots().forEach(host -> urls.add("http://" + host + "/picture"));
        return urls;
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private static String hostAndPort(ServerSocket socket) {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private ServerSocket listen(Map<String, Answer> byPath) throws IOException {
        var socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        sockets.add(socket);
        Thread.ofPlatform().daemon().name("hostile").start(() -> {
            while (!socket.isClosed()) {
                try {
                    var caller = socket.accept();
                    Thread.ofVirtual().start(() -> answer(caller, byPath));
                } catch (IOException e) {
                    return;
                }
            }
        });
        return socket;
    }

    private static void answer(Socket caller, Map<String, Answer> byPath) {
        try (caller) {
            var answer = byPath.get(path(caller));
            if (answer != null) {
                answer.to(caller.getOutputStream());
                caller.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException e) {
            // the caller had enough
        }
    }

    private static String path(Socket caller) throws IOException {
        var request = new StringBuilder();
        var in = caller.getInputStream();
        int b = in.read();
        if (b == 0x16) {
            // somebody wants to speak TLS
            return "/babble";
        }
        for (; b >= 0 && request.length() < LONGEST_REQUEST; b = in.read()) {
            request.append((char) b);
            if (request.length() > 3 && request.indexOf("\r\n\r\n", request.length() - 4) >= 0) {
                break;
            }
        }
        String line = request.toString().split("\r\n", 2)[0];
        String[] words = line.split(" ");
        String path = words.length > 1 ? words[1] : "/";
        return path.startsWith("/loop?") ? "/loop" : path;
    }

    static Answer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return out -> out.write(bytes);
    }
}
