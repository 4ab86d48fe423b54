package io.junheng.kit.transfer;

import io.junheng.kit.table.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next chunk of a file, and what its rows say by themselves, while the one before is stored (预读); two chunks are in memory at most. What stops the reading is told when its turn comes. */
final class ReadAhead implements AutoCloseable {

    private final TableReader table;
    private final ImportRow.Header header;
    private final ImportTarget target;
    private final int most;
    private final long from;
    private final ExecutorService reader;
    private Future<Chunk> ahead;

    /** Chunks of at most {@code most} rows, from the row after {@code from} on. */
    ReadAhead(TableReader table, ImportRow.Header header, ImportTarget target, int most, long from) {
        this.table = table;
        this.header = header;
        this.target = target;
        this.most = most;
        this.from = from;
        this.reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, Thread.currentThread().getName() + "-reader");
            thread.setDaemon(true);
            return thread;
        });
        this.ahead = reader.submit(this::read);
    }

    /** The next chunk, or null at the end. */
    Chunk next() throws IOException {
        try {
            Chunk chunk = ahead.get();
            if (chunk != null) {
                ahead = reader.submit(this::read);
            }
            return chunk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private static IOException thrown(Throwable reason) {
        if (reason instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (reason instanceof Error error) {
            throw error;
        }
        return reason instanceof IOException io ? io : new IOException(reason);
    }

    private Chunk read() {
        try {
            Chunk chunk = new Chunk(header, target, most);
            while (!chunk.full()) {
                TableReader.Line line = table.next();
                if (line == null) {
                    break;
                }
                if (line.number() > from) {
                    chunk.add(line);
                }
            }
            return chunk.isEmpty() ? null : chunk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the reading, so that the file can be closed. */
    @Override
    public void close() {
        reader.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                if (reader.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
