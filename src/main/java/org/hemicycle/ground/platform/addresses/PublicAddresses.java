package org.hemicycle.ground.platform.addresses;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Tells which addresses belong to the public internet: everything that is not set aside for something else (RFC 6890). */
final class PublicAddresses {
    private static final List<Block> RESERVED = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(4, 224),
            Block.of(4, 240));
    private static final Block GLOBAL = Block.of(3, 0x20);
    private static final Block PROTOCOLS = Block.of(23, 0x20, 0x01, 0x00);
    private static final Block EXAMPLES = Block.of(32, 0x20, 0x01, 0x0d, 0xb8);
    private static final Block MORE_EXAMPLES = Block.of(20, 0x3f, 0xff, 0x00);
    private static final Block SIX_TO_FOUR = Block.of(16, 0x20, 0x02);
    private static final Block TRANSLATED = Block.of(96, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

    private PublicAddresses() {}

    /** Whether an address is public. */
    static boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        return RESERVED.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean isPublic6(byte[] bytes) {
        if (TRANSLATED.contains(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL.contains(bytes)
                && !PROTOCOLS.contains(bytes)
                && !EXAMPLES.contains(bytes)
                && !MORE_EXAMPLES.contains(bytes);
    }

    /** Addresses that share their first bits. */
    private record Block(int bits, byte[] start) {
        static Block of(int bits, int... start) {
            var bytes = new byte[start.length];
            for (var i = 0; i < start.length; i++) {
                bytes[i] = (byte) start[i];
            }
            return new Block(bits, bytes);
        }

        boolean contains(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                var expected = bit / 8 < start.length ? start[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (expected & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
