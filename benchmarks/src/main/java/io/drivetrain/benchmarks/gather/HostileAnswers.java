package io.drivetrain.benchmarks.gather;

import static io.drivetrain.benchmarks.gather.HostileServer.text;

import io.drivetrain.benchmarks.gather.HostileServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;

/** Answers that never end, lie about themselves, unpack to too much, or lead where nobody should go. */
final class HostileAnswers {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n";
    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0";
    private static final long DRIP_MILLIS = 100;

    private HostileAnswers() {}

    static Answer picture() {
        return text(OK + "Content-Length: " + PNG.length() + "\r\n\r\n" + PNG);
    }

    static Map<String, Answer> all() {
        var all = new LinkedHashMap<String, Answer>();
        endless(all);
        slow(all);
        lies(all);
        bombs(all);
        broken(all);
        return all;
    }

    private static void endless(Map<String, Answer> all) {
        all.put("/endless/body", after(OK + "\r\n" + PNG, forEver("x".repeat(65_536))));
        all.put(
                "/endless/body-announced",
                after(OK + "Content-Length: 99999999999\r\n\r\n" + PNG, forEver("xxxxxxxx")));
        all.put(
                "/endless/chunks",
                after(OK + "Transfer-Encoding: chunked\r\n\r\n", forEver("8\r\n" + PNG.substring(0, 8) + "\r\n")));
        all.put("/endless/header-lines", after(OK, forEver("X-More: yes\r\n")));
        all.put("/endless/header", after(OK + "X-Long: ", forEver("y".repeat(8192))));
        all.put("/endless/status-line", after("HTTP/1.1 200 ", forEver("OK ")));
        all.put("/endless/informational", forEver("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"));
        all.put("/endless/continue", forEver("HTTP/1.1 100 Continue\r\n\r\n"));
        all.put(
                "/endless/trailers",
                after(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", forEver("X-Trailer: 1\r\n")));
        all.put("/endless/chunk-extension", after(OK + "Transfer-Encoding: chunked\r\n\r\n8;", forEver("ext=1;")));
        all.put("/endless/newlines", forEver("\r\n"));
        all.put("/endless/noise", out -> {
            var noise = new byte[8192];
            while (true) {
                ThreadLocalRandom.current().nextBytes(noise);
                out.write(noise);
            }
        });
        all.put("/endless/text", after(OK + "\r\n", forEver("<html>")));
        all.put("/endless/zeroes", after(OK + "\r\n", forEver("\0".repeat(8192))));
        all.put(
                "/loop",
                out -> text("HTTP/1.1 302 Found\r\nLocation: /loop?" + System.nanoTime()
                                + "\r\nContent-Length: 0\r\n\r\n")
                        .to(out));
        all.put("/loop/self", text("HTTP/1.1 301 Moved\r\nLocation: /loop/self\r\nContent-Length: 0\r\n\r\n"));
        all.put("/loop/body", after("HTTP/1.1 302 Found\r\nLocation: /loop/self\r\n\r\n", forEver("body")));
    }

    private static void slow(Map<String, Answer> all) {
        all.put("/slow/silence", out -> Thread.sleep(60_000));
        all.put("/slow/first-byte", drip("HTTP/1.1 200 OK\r\n\r\n"));
        all.put("/slow/headers", after(OK, drip("X-A: b\r\n".repeat(1000))));
        all.put("/slow/header-bytes", drip(OK + "\r\n" + PNG));
        all.put("/slow/body", after(OK + "Content-Length: 100000\r\n\r\n" + PNG, drip("x".repeat(100_000))));
        all.put("/slow/body-without-length", after(OK + "\r\n" + PNG, drip("x".repeat(100_000))));
        all.put("/slow/chunks", after(OK + "Transfer-Encoding: chunked\r\n\r\n", drip("1\r\nx\r\n".repeat(10_000))));
        all.put(
                "/slow/last-byte",
                after(OK + "Content-Length: " + (PNG.length() + 1) + "\r\n\r\n" + PNG, out -> Thread.sleep(60_000)));
        all.put("/slow/informational", out -> {
            while (true) {
                out.write("HTTP/1.1 102 Processing\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                Thread.sleep(DRIP_MILLIS);
            }
        });
        all.put("/slow/redirect", out -> {
            Thread.sleep(1500);
            text("HTTP/1.1 302 Found\r\nLocation: /slow/silence\r\nContent-Length: 0\r\n\r\n")
                    .to(out);
        });
        all.put("/slow/retry-after", text("HTTP/1.1 503 Busy\r\nRetry-After: 999999999\r\nContent-Length: 0\r\n\r\n"));
    }

    private static void lies(Map<String, Answer> all) {
        String[] lengths = {
            "5000",
            "1",
            "0",
            "-1",
            "-9223372036854775808",
            "9223372036854775807",
            "99999999999999999999",
            "five",
            "0x10",
            "1e3",
            "10, 20",
            "10\r\nContent-Length: 4000",
            " ",
            "+33"
        };
        for (int i = 0; i < lengths.length; i++) {
            all.put("/lies/length-" + i, text(OK + "Content-Length: " + lengths[i] + "\r\n\r\n" + PNG));
        }
        String[] chunks = {"-1", "ffffffffffffffff", "7fffffff", "zz", "0x8", "", "8 8", "FFFFFFFFF"};
        for (int i = 0; i < chunks.length; i++) {
            all.put(
                    "/lies/chunk-" + i,
                    text(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks[i] + "\r\n" + PNG + "\r\n0\r\n\r\n"));
        }
        all.put(
                "/lies/both",
                text(OK + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
        all.put(
                "/lies/type",
                text("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n<!doctype html><script>alert(1)</script>"));
        all.put("/lies/no-content", text("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello"));
        all.put("/lies/range", text("HTTP/1.1 206 Partial\r\nContent-Range: bytes 0-1/999999999\r\n\r\n" + PNG));
        all.put("/lies/not-modified", text("HTTP/1.1 304 Not Modified\r\n\r\n"));
        all.put(
                "/lies/upgrade",
                text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"));
        all.put(
                "/lies/proxy",
                text("HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"));
        all.put("/lies/login", text("HTTP/1.1 401 Who\r\nWWW-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n"));
    }

    private static void bombs(Map<String, Answer> all) {
        byte[] bomb = packed(64 << 20);
        for (String encoding :
                new String[] {"gzip", "x-gzip", "deflate", "br", "zstd", "gzip, gzip", "GZIP", "identity, gzip"}) {
            all.put("/bomb/" + encoding.replaceAll("[^A-Za-z]", "-"), out -> {
                text(OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                        .to(out);
                out.write(bomb);
            });
        }
        all.put("/bomb/transfer", out -> {
            text(OK + "Transfer-Encoding: gzip, chunked\r\n\r\n" + Integer.toHexString(bomb.length) + "\r\n")
                    .to(out);
            out.write(bomb);
            text("\r\n0\r\n\r\n").to(out);
        });
    }

    private static void broken(Map<String, Answer> all) {
        all.put("/babble", text("hello there\r\n\r\n"));
        all.put("/broken/nothing", out -> {});
        all.put("/broken/old", text(PNG));
        all.put("/broken/version", text("HTTP/9.9 200 OK\r\n\r\n" + PNG));
        all.put("/broken/status", text("HTTP/1.1 abc OK\r\n\r\n"));
        all.put("/broken/status-999", text("HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"));
        all.put("/broken/status-0", text("HTTP/1.1 000 Odd\r\nContent-Length: 0\r\n\r\n"));
        all.put("/broken/header", text("HTTP/1.1 200 OK\r\n: nameless\r\n\u0001\u0002\r\n\r\n" + PNG));
        all.put("/broken/half", text(OK + "Content-Length: 100\r\n"));
        all.put("/broken/no-location", text("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"));
        all.put("/broken/location", text("HTTP/1.1 302 Found\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n"));
        all.put("/broken/long-location", text("HTTP/1.1 302 Found\r\nLocation: /" + "a".repeat(20_000) + "\r\n\r\n"));
        all.put(
                "/broken/cookies",
                text(OK + "Set-Cookie: a=" + "b".repeat(50_000) + "\r\nContent-Length: 2\r\n\r\nPK"));
    }

    /** To every notation of a forbidden address, and to what is no web at all. */
    static Map<String, Answer> redirects(int port) {
        var all = new LinkedHashMap<String, Answer>();
        int number = 0;
        for (String host : Notations.hosts()) {
            all.put("/to/" + number++, redirect("http://" + host + ":" + port + "/redirected"));
        }
        for (String other : new String[] {
            "//127.0.0.1:" + port + "/",
            "file:///etc/passwd",
            "ftp://127.0.0.1:" + port + "/",
            "gopher://127.0.0.1:" + port + "/_x",
            "jar:http://127.0.0.1:" + port + "/!/",
            "data:image/png;base64,AAAA",
            "javascript:alert(1)",
            "http://user:secret@127.0.0.1:" + port + "/",
            "https://127.0.0.1:" + port + "/",
            "ws://127.0.0.1:" + port + "/"
        }) {
            all.put("/to/" + number++, redirect(other));
        }
        return all;
    }

    /** What a robots.txt can be. */
    static Map<String, Answer> robots() {
        var all = new LinkedHashMap<String, Answer>();
        all.put("endless", after("HTTP/1.1 200 OK\r\n\r\n", forEver("User-agent: *\nDisallow: /picture\n")));
        all.put("silent", out -> Thread.sleep(60_000));
        all.put("dripping", after("HTTP/1.1 200 OK\r\n\r\n", drip("User-agent: *\nDisallow: /\n".repeat(1000))));
        all.put("pattern", text("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /" + "*a".repeat(50_000) + "$\n"));
        all.put("failing", text("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"));
        all.put("inside", redirect("http://169.254.169.254/robots.txt"));
        return all;
    }

    private static Answer redirect(String to) {
        return text("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static Answer after(String first, Answer then) {
        return out -> {
            text(first).to(out);
            out.flush();
            then.to(out);
        };
    }

    private static Answer forEver(String text) {
        byte[] bytes = text.repeat(1 + 4096 / text.length()).getBytes(StandardCharsets.ISO_8859_1);
        return out -> {
            while (true) {
                out.write(bytes);
            }
        };
    }

    private static Answer drip(String text) {
        return out -> {
            for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
                out.write(b);
                out.flush();
                Thread.sleep(DRIP_MILLIS);
            }
        };
    }

    private static byte[] packed(int zeroes) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[zeroes]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
