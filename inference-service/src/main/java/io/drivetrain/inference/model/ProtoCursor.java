package io.drivetrain.inference.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks the fields of one protobuf message without trusting a length it reads. */
final class ProtoCursor {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final ByteBuffer in;
    private int field;
    private int wire;
    private int start;
    private int length;
    private long number;

    ProtoCursor(ByteBuffer message) {
        in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Steps to the next field; false at the end. Throws {@link Malformed} if the bytes are no protobuf. */
    boolean next() {
        if (!in.hasRemaining()) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        wire = (int) (tag & 7);
        if (tag >>> 32 != 0 || field == 0) {
            throw new Malformed("a field has the number " + (tag >>> 3));
        }
        switch (wire) {
            case VARINT -> number = varint();
            case FIXED_64 -> skip(8);
            case FIXED_32 -> skip(4);
            case BYTES -> skip(varint());
            default -> throw new Malformed("field " + field + " has the unknown wire type " + wire);
        }
        return true;
    }

    int field() {
        return field;
    }

    /** The value of a varint field. */
    long number() {
        if (wire != VARINT) {
            throw new Malformed("field " + field + " should be a number");
        }
        return number;
    }

    /** The content of a length-delimited field. */
    ByteBuffer message() {
        if (wire != BYTES) {
            throw new Malformed("field " + field + " should be a message");
        }
        return in.slice(start, length);
    }

    private void skip(long bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new Malformed("field " + field + " claims " + bytes + " bytes, " + in.remaining() + " are left");
        }
        start = in.position();
        length = (int) bytes;
        in.position(start + length);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!in.hasRemaining()) {
                throw new Malformed("the file ends inside a number");
            }
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Malformed("a number is longer than 10 bytes");
    }

    /** Not a protobuf message; says where it breaks. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }
}
