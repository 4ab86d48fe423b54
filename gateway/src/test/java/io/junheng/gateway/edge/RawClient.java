package io.junheng.gateway.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is told to. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    /** Sends {@code bytes} on a new connection and reads until the server closes it. */
    static Reply exchange(int port, String bytes) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(bytes);
            return client.readToEnd();
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Everything up to the end of the stream; a reset counts as the end. */
    Reply readToEnd() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean reset = false;
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            reset = true;
        }
        return new Reply(all.toString(StandardCharsets.UTF_8), reset);
    }

    /** One answer with a {@code Content-Length}, leaving the connection open. */
    Reply readOne() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("closed after: " + head);
            }
            head.write(b);
        }
        Reply reply = new Reply(head.toString(StandardCharsets.ISO_8859_1), false);
        String length = reply.header("content-length");
        byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        return new Reply(reply.text() + new String(body, StandardCharsets.UTF_8), false);
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back; {@code text} is everything that was read. */
    record Reply(String text, boolean reset) {

        int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
        }

        String header(String name) {
            return text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")))
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse(null);
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }

        /** How many answers were read. */
        int answers() {
            return text.split("HTTP/1\\.1 ", -1).length - 1;
        }
    }
}
