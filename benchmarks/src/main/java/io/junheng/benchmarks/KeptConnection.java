package io.junheng.benchmarks;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the gateway that is kept open (HTTP/1.1 长连接): as little work as a client can do, since it shares the machine with what it measures. */
final class KeptConnection implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String tail;
    private final String common;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    KeptConnection(URI address, String key) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        common = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + key
                + "\r\nAccept: application/json\r\n";
        tail = common + "\r\n";
    }

    /** Asks for {@code path} and reads the whole answer; returns its status. */
    int get(String path) throws IOException {
        out.write(("GET " + path + tail).getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    /** Changes what is at {@code path} by a merge patch, whatever its version; returns the status. */
    int patch(String path, String document) throws IOException {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        out.write(("PATCH " + path + common
                        + "Content-Type: application/merge-patch+json\r\nIf-Match: *\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        return answer();
    }

    private int answer() throws IOException {
        String status = line();
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            }
        }
        if (chunked) {
            for (int size = size(); size > 0; size = size()) {
                skip(size);
                line();
            }
            line();
        } else {
            skip(length);
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int character = read(); character != '\n'; character = read()) {
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    private void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            if (position == limit) {
                fill();
            }
            int now = (int) Math.min(left, limit - position);
            position += now;
            left -= now;
        }
    }

    private void fill() throws IOException {
        limit = in.read(buffer);
        position = 0;
        if (limit < 0) {
            throw new EOFException("the gateway closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
