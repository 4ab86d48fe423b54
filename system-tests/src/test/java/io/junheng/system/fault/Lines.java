package io.junheng.system.fault;

import io.junheng.launcher.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A line to each part that others talk to; the parts of a suite that is started with them reach each other through them only. */
final class Lines implements Routes, AutoCloseable {

    /** What has a line: whatever answers somebody else within the suite. */
    static final List<String> PARTS = List.of("registry", "indicator", "task", "audit", "postgres", "kafka");

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    @Override
    public int to(String part, int port) {
        return lines.computeIfAbsent(part, name -> laid(port)).port();
    }

    /** The line to a part. */
    Line of(String part) {
        return lines.get(part);
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines.values()) {
            line.close();
        }
    }

    private static Line laid(int port) {
        try {
            return new Line(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
