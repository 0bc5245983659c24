package org.hemicycle.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs, by hand where an honest library would refuse to. */
public final class Archives {
    private static final int MEBIBYTE = 1 << 20;

    private Archives() {}

    /** Bytes in gzip. */
    public static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Zeros by the mebibyte, packed as many members one behind the other: quick to make, slow to unpack. */
    static byte[] gzipOfZeros(int mebibytes) {
        var member = gzip(new byte[MEBIBYTE]);
        var all = new ByteArrayOutputStream(member.length * mebibytes);
        for (var i = 0; i < mebibytes; i++) {
            all.writeBytes(member);
        }
        return all.toByteArray();
    }

    /** A zip archive whose members may have any names, also equal ones. */
    public static final class Zip {
        private static final int UNIX = 3 << 8;
        private static final int SYMBOLIC_LINK = 0120777;
        private final ByteArrayOutputStream members = new ByteArrayOutputStream();
        private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
        private int count;

        /** Adds a member. */
        public Zip add(String name, byte[] bytes) {
            var crc = new CRC32();
            crc.update(bytes);
            return add(name, deflated(bytes, 1), crc.getValue(), bytes.length, 0);
        }

        /** A link of the file system. */
        Zip link(String name, String to) {
            var bytes = to.getBytes(StandardCharsets.UTF_8);
            var crc = new CRC32();
            crc.update(bytes);
            return add(name, deflated(bytes, 1), crc.getValue(), bytes.length, SYMBOLIC_LINK << 16);
        }

        /** A member of nothing but zeros. */
        Zip zeros(String name, Zeros zeros) {
            return add(name, zeros.packed, zeros.crc, zeros.size, 0);
        }

        Zip empty(String name) {
            return add(name, new byte[] {3, 0}, 0, 0, 0);
        }

        private Zip add(String name, byte[] packed, long crc, long size, int attributes) {
            var offset = members.size();
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            var common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
            common.putShort((short) 20)
                    .putShort((short) 0x800)
                    .putShort((short) 8)
                    .putInt(0x21 << 16);
            common.putInt((int) crc).putInt(packed.length).putInt((int) size);
            common.putShort((short) bytes.length).putShort((short) 0);
            write(members, 0x04034b50, common.array());
            members.writeBytes(bytes);
            members.writeBytes(packed);
            var entry = ByteBuffer.allocate(42).order(ByteOrder.LITTLE_ENDIAN);
            entry.putShort((short) (UNIX | 20))
                    .put(common.array())
                    .putShort((short) 0)
                    .putShort((short) 0);
            entry.putShort((short) 0).putInt(attributes).putInt(offset);
            write(directory, 0x02014b50, entry.array());
            directory.writeBytes(bytes);
            count++;
            return this;
        }

        /** The archive. */
        public byte[] bytes() {
            var all = new ByteArrayOutputStream(members.size() + directory.size() + 22);
            all.writeBytes(members.toByteArray());
            all.writeBytes(directory.toByteArray());
            var end = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
            var entries = (short) Math.min(count, 0xffff);
            end.putInt(0)
                    .putShort(entries)
                    .putShort(entries)
                    .putInt(directory.size())
                    .putInt(members.size());
            write(all, 0x06054b50, end.array());
            return all.toByteArray();
        }

        private static void write(ByteArrayOutputStream to, int signature, byte[] rest) {
            to.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(signature)
                    .array());
            to.writeBytes(rest);
        }
    }

    /** Many zeros, packed once. */
    static final class Zeros {
        private final byte[] packed;
        private final long crc;
        private final long size;

        Zeros(int mebibytes) {
            var zeros = new byte[MEBIBYTE];
            var sum = new CRC32();
            for (var i = 0; i < mebibytes; i++) {
                sum.update(zeros);
            }
            this.packed = deflated(zeros, mebibytes);
            this.crc = sum.getValue();
            this.size = (long) mebibytes * MEBIBYTE;
        }
    }

    private static byte[] deflated(byte[] bytes, int times) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (var i = 0; i < times; i++) {
            deflater.setInput(bytes);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
