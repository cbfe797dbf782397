package io.drivetrain.gatherer.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses the open web has: public unicast only. Whatever leads back inside is not among them, also when it is
 * wrapped in an IPv6 transition address. By the special-purpose registries of RFC 6890 and its updates.
 */
final class PublicAddresses {

    private static final List<Block> SPECIAL_V4 = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // carrier-grade NAT
            Block.of("127.0.0.0", 8), // loopback
            Block.of("169.254.0.0", 16), // link-local, and the clouds' metadata services
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16), // private
            Block.of("198.18.0.0", 15), // benchmarks
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4)); // reserved, broadcast

    private static final Block GLOBAL_V6 = Block.of("2000::", 3);
    private static final List<Block> SPECIAL_V6 = List.of(
            Block.of("2001::", 23), // protocol assignments, Teredo, ORCHID
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4: an IPv4 address in disguise
            Block.of("3fff::", 20)); // documentation

    /** Where a network without IPv4 reaches the IPv4 web; the IPv4 address is in the last four bytes (RFC 6052). */
    private static final Block NAT64 = Block.of("64:ff9b::", 96);

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(bytes);
        }
        if (NAT64.contains(bytes)) {
            return isPublicV4(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]});
        }
        return GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(b -> b.contains(bytes));
    }

    private static boolean isPublicV4(byte[] bytes) {
        return SPECIAL_V4.stream().noneMatch(b -> b.contains(bytes));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            return new Block(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ start[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
