package io.junheng.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers every request with the same two bytes and looks at none (空应答): what clients on this machine get at best. */
final class EmptyServer implements Closeable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;

    EmptyServer() throws IOException {
        server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "empty server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                daemon(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Until the client goes; a request ends with its first empty line. */
    private static void answer(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream())) {
            int last = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read != '\r') {
                    if (read == '\n' && last == '\n') {
                        client.getOutputStream().write(ANSWER);
                    }
                    last = read;
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
