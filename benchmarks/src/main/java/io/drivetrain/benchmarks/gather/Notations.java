package io.drivetrain.benchmarks.gather;

import java.util.ArrayList;
import java.util.List;

/** Every way we know to write an address that is not on the open web, for one that has a path of its own as well. */
final class Notations {

    private static final List<String> HOSTS = List.of(
            "127.0.0.1",
            "127.0.0.1.",
            "127.1",
            "127.0.1",
            "127.255.255.254",
            "2130706433",
            "0x7f000001",
            "0x7f.0.0.1",
            "0x7f.1",
            "0177.0.0.1",
            "017700000001",
            "0177.0x0.1",
            "127.0.0.01",
            "0",
            "0.0.0.0",
            "000.000.000.000",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "%31%32%37.0.0.1",
            "\u2460\u2461\u2466.0.0.1",
            "\uff11\uff12\uff17.0.0.1",
            "127\u30020\u30020\u30021",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[0:0:0:0:0:ffff:7f00:1]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2001:0:7f00:1::]",
            "[fe80::1]",
            "[fe80::1%25lo]",
            "[fc00::1]",
            "[fd00::1]",
            "[ff02::1]",
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "169.254.169.254",
            "0xa9fea9fe",
            "2852039166",
            "100.64.0.1",
            "192.0.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255");

    private Notations() {}

    static List<String> of(int port) {
        var urls = new ArrayList<String>();
        HOSTS.forEach(host -> urls.add("http://" + host + ":" + port + "/direct"));
        urls.add("http://user:secret@127.0.0.1:" + port + "/");
        urls.add("http://example.com@127.0.0.1:" + port + "/");
        urls.add("http://127.0.0.1:" + port + "#@example.com/");
        urls.add("http://127.0.0.1:" + port + "\\@example.com/");
        urls.add("https://127.0.0.1:" + port + "/");
        return urls;
    }

    static List<String> hosts() {
        return HOSTS;
    }
}
