package org.hemicycle.ground.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.hemicycle.ground.shared.Sha256;

/** A static file, plain and compressed, with an address that changes with its bytes. */
final class Asset {
    private final String address;
    private final String type;
    private final byte[] plain;
    private final byte[] compressed;

    private Asset(String address, String type, byte[] plain, byte[] compressed) {
        this.address = address;
        this.type = type;
        this.plain = plain;
        this.compressed = compressed;
    }

    static Asset of(String file, String type, byte[] bytes) {
        var dot = file.lastIndexOf('.');
        var address = "/static/" + file.substring(0, dot) + "." + digest(bytes) + file.substring(dot);
        return new Asset(address, type, bytes, type.startsWith("font/") ? bytes : gzip(bytes));
    }

    String address() {
        return address;
    }

    String type() {
        return type;
    }

    /** The bytes to send: compressed where that is smaller and the browser takes it. */
    byte[] bytes(boolean gzip) {
        return gzip ? compressed : plain;
    }

    boolean compresses() {
        return compressed.length < plain.length;
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, 6);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
