package org.hemicycle.portal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP/1.1 over bare sockets, so that an answer can break every rule of it. One thread a connection. */
final class Wire implements AutoCloseable {
    private final ServerSocket server;
    private final Function<Heard, Answer> answers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Wire(ServerSocket server, Function<Heard, Answer> answers) {
        this.server = server;
        this.answers = answers;
    }

    /** Listens on a port of its own, on all addresses. */
    static Wire listen(Function<Heard, Answer> answers) throws IOException {
        var wire = new Wire(new ServerSocket(0, 512), answers);
        Thread.ofVirtual().name("portal").start(wire::accept);
        return wire;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            for (var heard = hear(in); heard != null; heard = hear(in)) {
                if (!answers.apply(heard).send(heard, out)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // whoever asked has had enough: that is what a portal that misbehaves must expect
        } finally {
            open.remove(socket);
        }
    }

    private static @Nullable Heard hear(InputStream in) throws IOException {
        var request = line(in);
        if (request.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(":", 2);
            headers.put(parts[0], parts[1].strip());
        }
        var words = request.split(" ");
        var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Heard(words[0], words[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }
}
