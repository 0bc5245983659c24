package org.hemicycle.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** An answer as it should be. */
public record Said(int status, Map<String, String> headers, byte[] body) implements Answer {

    /** A text of a media type. */
    public static Said of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of a media type. */
    public static Said of(String type, byte[] body) {
        return new Said(200, Map.of("Content-Type", type), body);
    }

    /** Nothing but a status. */
    public static Said status(int status) {
        return new Said(status, Map.of(), new byte[0]);
    }

    /** The same with a header more. */
    public Said with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Said(status, more, body);
    }

    Said withBody(byte[] other) {
        return new Said(status, headers, other);
    }

    /** Named by its content, or not sent at all to who knows it already. */
    Said named(Heard heard) {
        var crc = new CRC32();
        crc.update(body);
        var tag = "\"%x-%x\"".formatted(body.length, crc.getValue());
        return tag.equals(heard.header("If-None-Match")) ? status(304).with("ETag", tag) : with("ETag", tag);
    }

    @Override
    public boolean send(Heard heard, OutputStream out) throws IOException {
        out.write(head(body.length).getBytes(StandardCharsets.ISO_8859_1));
        if (!heard.method().equals("HEAD") && status != 304) {
            out.write(body);
        }
        out.flush();
        return true;
    }

    /** Status line and headers, with a length that may be a lie; without one where it is negative. */
    String head(long length) {
        var head = new StringBuilder("HTTP/1.1 " + status + " So\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        } else {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString();
    }
}
