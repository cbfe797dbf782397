package io.drivetrain.gatherer.fetch;

import java.net.UnknownHostException;

/** A name or literal stands for an address that is not on the open web; which one is not told to the caller. */
final class BlockedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    BlockedAddressException(String host) {
        super("the host '" + host + "' has an address that is not on the open web");
    }
}
