package org.hemicycle.ground.platform.operation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.hemicycle.ground.platform.commands.CommandFailed;

/** Where the platform listens. */
record ListeningAddress(String host, int port) {

    /** Says so before anything is started when another program has the port. */
    void checkFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CommandFailed("Port " + port + " is taken or not allowed: choose another one with --port.");
        }
    }
}
