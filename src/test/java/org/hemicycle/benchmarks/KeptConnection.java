package org.hemicycle.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One client's connection, kept from request to request until the server wants a new one. It reads the bytes of each answer
 * and does no more, so that the server is measured.
 */
final class KeptConnection implements Closeable {
    private static final String LENGTH = "content-length:";

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    KeptConnection(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        socket = new Socket(host, port);
        in = read(socket);
    }

    /** The whole answer's body, which must be a good one. */
    byte[] get(String address) throws IOException {
        if (ended) {
            socket.close();
            socket = new Socket(host, port);
            in = read(socket);
            ended = false;
        }
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n".formatted(address, host);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var status = line();
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            ended |= header.equalsIgnoreCase("connection: close");
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

    private static InputStream read(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
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
