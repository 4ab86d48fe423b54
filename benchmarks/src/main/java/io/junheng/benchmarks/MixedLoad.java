package io.junheng.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What callers of all kinds ask (混合负载): reads, writes with bodies of up to 200 KB, wrong keys, unknown paths, answers compressed, new connections. */
final class MixedLoad {

    private static final int CLIENTS = 4;

    private final URI address;
    private final String key;
    private final Duration pause;

    /** @param pause of each of its clients after an answer */
    MixedLoad(URI address, String key, Duration pause) {
        this.address = address;
        this.key = key;
        this.pause = pause;
    }

    /** Answers within {@code seconds}. */
    long run(double seconds) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(clients.submit(() -> ask(until)));
            }
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return total;
        } finally {
            clients.shutdownNow();
        }
    }

    private long ask(long until) throws IOException, InterruptedException, URISyntaxException {
        long answers = 0;
        HttpClient client = HttpClient.newHttpClient();
        while (System.nanoTime() < until) {
            if (answers % 500 == 499) {
                client = HttpClient.newHttpClient();
            }
            client.send(request(answers), HttpResponse.BodyHandlers.discarding());
            answers++;
            Thread.sleep(pause.toMillis());
        }
        return answers;
    }

    private HttpRequest request(long number) throws URISyntaxException {
        int kind = (int) (number % 10);
        String path = kind == 9 ? "/v1/nothing/" + number : Contenders.PATH + "/" + number % 1_000;
        HttpRequest.Builder request = HttpRequest.newBuilder(new URI(address + path))
                .header("Authorization", "Bearer " + (kind == 8 ? "jh_nobody_" + "x".repeat(43) : key));
        if (kind == 7) {
            request.header("Accept-Encoding", "gzip");
        }
        if (kind >= 5 && kind < 7) {
            byte[] body = new byte[(int) (number % 200) * 1_000 + 1];
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        return request.build();
    }
}
