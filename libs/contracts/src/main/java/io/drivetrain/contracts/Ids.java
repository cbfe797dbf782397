package io.drivetrain.contracts;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids are accepted by pattern only: they become object keys, topic keys, paths and metric labels. */
public final class Ids {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}");

    private Ids() {}

    /** A name people choose (classifier, label, backbone): lower-case letters, digits and hyphens, 1 to 63 of them. */
    public static String name(String what, String value) {
        return check(NAME, what, value, "1 to 63 lower-case letters, digits or inner hyphens");
    }

    /** The SHA-256 of some bytes, as 64 lower-case hex digits. */
    public static String sha256(String what, String value) {
        return check(SHA_256, what, value, "64 lower-case hex digits");
    }

    /** An id made by a machine or given by a caller (run, gathering, prediction, subject): 1 to 128 safe characters. */
    public static String token(String what, String value) {
        return check(TOKEN, what, value, "1 to 128 letters, digits or any of . _ : @ -");
    }

    /** A new id that sorts by nothing and collides with nothing. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String check(Pattern pattern, String what, String value, String rule) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new InvalidContract(what + " must be " + rule + ", got " + shown(value));
        }
        return value;
    }

    private static String shown(String value) {
        if (value == null) {
            return "nothing";
        }
        var printable = value.replaceAll("\\p{Cntrl}", "?");
        return "'" + (printable.length() > 80 ? printable.substring(0, 80) + "…" : printable) + "'";
    }
}
