package io.drivetrain.verifier.screen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The main class of the process that decodes: pictures come on its standard input, what they showed goes to its standard
 * output. Whatever a hostile picture does, it does to this process, which has little memory and knows nothing.
 */
public final class DecoderMain {

    private DecoderMain() {}

    /** @param words the {@link Bounds} */
    public static void main(String[] words) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // whatever else prints must not get between the answers
        System.setOut(System.err);
        // a decoder that hangs does not see its input end
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        var screener = new Screener(Bounds.of(words));
        out.write(LookFrames.READY);
        out.flush();
        try {
            while (true) {
                LookFrames.write(out, screener.look(LookFrames.readPicture(in)));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
