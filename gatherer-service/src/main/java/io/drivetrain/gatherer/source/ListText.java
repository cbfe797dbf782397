package io.drivetrain.gatherer.source;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a list: UTF-8 with or without a byte order mark, or UTF-16 with one. What is neither reads as {@link
 * #UNREADABLE}, so that only the lines that have it are lost. No line may be longer than {@link #LONGEST}.
 */
final class ListText extends FilterReader {

    static final char UNREADABLE = '\ufffd';
    static final int LONGEST = 1 << 20;

    private int left = LONGEST;

    private ListText(Reader in) {
        super(in);
    }

    static ListText open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(4);
        byte[] head = bytes.readNBytes(3);
        bytes.reset();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            mark = 3;
        } else if (starts(head, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(head, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        bytes.skipNBytes(mark);
        return new ListText(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** A line has been read; the next may be as long again. */
    void lineDone() {
        left = LONGEST;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int n = super.read(chars, offset, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        left -= Math.max(0, n);
        if (left < 0) {
            throw new IOException("a line is longer than " + LONGEST + " characters");
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
