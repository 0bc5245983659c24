package org.hemicycle.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One client's connection, kept from request to request: it reads the bytes of each answer and no more, so that the server is measured. */
final class KeptConnection implements Closeable {
    private static final String LENGTH = "content-length:";

    private final String host;
    private final Socket socket;
    private final InputStream in;

    KeptConnection(String host, int port) throws IOException {
        this.host = host;
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The whole answer's body, which must be a good one. */
    byte[] get(String address) throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n".formatted(address, host);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var status = line();
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("%s answers without a length".formatted(address));
        }
        var body = in.readNBytes(length);
        if (body.length < length || !status.startsWith("HTTP/1.1 200")) {
            throw new IOException(
                    "%s answers %s: %s".formatted(address, status, new String(body, StandardCharsets.UTF_8)));
        }
        return body;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the server closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
