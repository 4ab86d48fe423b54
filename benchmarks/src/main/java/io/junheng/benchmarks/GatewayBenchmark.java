package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the gateway costs (网关开销), with credentials, scopes, quotas, access log and metrics on: processor time of its process for each answer, which noise hardly moves,
 * and what streams cost that nothing is told to. The plain proxies were measured once on a machine of this kind and are not run here.
 */
final class GatewayBenchmark implements Benchmark {

    private static final double NGINX_MICROS = 17;
    private static final int STREAMS_OF_ONE = 200;
    private static final int IDLE_SECONDS = 30;
    private static final String PART = "gateway";

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String question() {
        return "How much processor time does the gateway take for an answer, and what do idle streams cost?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Schools.present(bench);
        forwarding(bench);
        streams(bench);
    }

    private static void forwarding(Bench bench) throws Exception {
        Load load = new Load(bench, List.of("/v1/departments?pageSize=1"));
        load.answers(bench.scale().seconds());
        Processes processes = bench.processes();
        for (int run = 1; run <= bench.scale().repetitions(); run++) {
            Map<String, Double> before = processes.processorSeconds();
            long answers = load.answers(bench.scale().seconds());
            double micros = processes.since(before).getOrDefault(PART, 0.0) * 1e6 / answers;
            bench.sample("processor time of an answer", run, micros, "µs");
            bench.sample("answers", run, (double) answers / bench.scale().seconds(), "answers/s");
            bench.figure(
                    "processor time of the gateway for an answer, run " + run,
                    micros,
                    "µs",
                    "nginx as a plain proxy (measured earlier: 17 µs)",
                    NGINX_MICROS,
                    "≤ 40 µs");
        }
    }

    private static void streams(Bench bench) throws Exception {
        int clients = bench.scale() == Scale.FULL ? 50 : 10;
        Processes processes = bench.processes();
        double before = processes.residentMebibytes(PART);
        List<Socket> open = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                String key = reader(bench.admin(), client);
                for (int i = 0; i < STREAMS_OF_ONE; i++) {
                    open.add(stream(bench.suite().gatewayUrl(), key));
                }
            }
            Map<String, Double> used = processes.processorSeconds();
            Thread.sleep(IDLE_SECONDS * 1_000L);
            double share = processes.since(used).getOrDefault(PART, 0.0) / IDLE_SECONDS;
            bench.figure("idle streams", open.size(), "streams", "10,000 with --full");
            bench.figure("processor cores that " + open.size() + " idle streams take", share, "cores", "");
            bench.figure(
                    "memory of the gateway for an idle stream",
                    (processes.residentMebibytes(PART) - before) * 1024 / open.size(),
                    "KiB",
                    "");
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
    }

    private static String reader(Gateway admin, int number) throws IOException, InterruptedException {
        ObjectNode client = JsonNodeFactory.instance.objectNode().put("name", "stream " + number);
        client.putArray("roles").add("viewer");
        Gateway.Answer answer = admin.post("/v1/clients", client);
        if (!answer.good()) {
            throw new IOException(answer.problem());
        }
        return answer.body().path("key").asText();
    }

    /** A stream of which the beginning has arrived. */
    private static Socket stream(URI address, String key) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(("GET /v1/stream HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                                + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] beginning = new byte[12];
        if (socket.getInputStream().readNBytes(beginning, 0, beginning.length) < beginning.length
                || !new String(beginning, StandardCharsets.US_ASCII).endsWith(" 200")) {
            throw new IOException("a stream was refused: " + new String(beginning, StandardCharsets.US_ASCII));
        }
        return socket;
    }
}
