package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Service;
import io.junheng.launcher.infrastructure.Ports;
import io.junheng.launcher.pack.Gateway;
import io.junheng.launcher.process.Child;
import io.junheng.launcher.process.Program;
import io.junheng.launcher.process.Program.StopSignal;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The ways to one backend (参测各方), all running at once: direct, this gateway with everything it does, nginx, HAProxy and Spring Cloud Gateway as plain
 * proxies that do nothing else. The backend is an nginx that answers a kilobyte of JSON from memory. A peer that is not on this machine is left out.
 */
final class Contenders implements Closeable {

    static final String DIRECT = "direct";
    static final String GATEWAY = "gateway";
    static final String NGINX = "nginx";
    static final String HAPROXY = "HAProxy";
    static final String SPRING = "Spring Cloud Gateway";

    /** What is asked for; a resource of the gateway's, so that its routes and scopes are at work. */
    static final String PATH = "/v1/departments";

    /** The program that answers behind all of them. */
    static final String BACKEND = "nginx";

    private static final int MOST = 5;
    private static final int REQUESTS_PER_MINUTE = 100_000_000;
    private static final List<String> JAVA =
            List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final Bench bench;
    private final Path folder;
    private final List<Contender> all = new CopyOnWriteArrayList<>();
    private final Iterator<Integer> ports = Ports.free(MOST).iterator();
    private final String key;

    /** Starts them; those that cannot be had are told and left out. */
    Contenders(Bench bench) throws IOException, InterruptedException {
        this.bench = bench;
        this.folder = Files.createDirectories(bench.scratch().resolve("proxies"));
        this.key = reader(bench.admin(), "benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stopping the contenders"));
        try {
            String nginx = Executable.find(BACKEND).orElseThrow(() -> new IOException(BACKEND + " is not on the PATH"));
            URI backend = nginx(DIRECT, nginx, 1, ProxyConfigs.backend());
            nginx(NGINX, nginx, 2, ProxyConfigs.nginx(backend));
            Optional<String> haproxy = Executable.find("haproxy");
            if (haproxy.isPresent()) {
                haproxy(haproxy.get(), backend);
            } else {
                bench.say("  haproxy is not on the PATH and left out");
            }
            Optional<Path> spring = SpringPeer.built(bench);
            if (spring.isPresent()) {
                spring(spring.get(), backend);
            }
            gateway(backend);
            awaitOpen();
        } catch (IOException | RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    List<Contender> all() {
        return List.copyOf(all);
    }

    Contender gateway() {
        return all.stream()
                .filter(each -> each.name().equals(GATEWAY))
                .findFirst()
                .orElseThrow();
    }

    /** A key with scopes and a quota. */
    String key() {
        return key;
    }

    /** The key of a new client that may read everything and write departments, and has a quota. */
    static String reader(Gateway admin, String name) throws IOException, InterruptedException {
        ObjectNode client = JsonNodeFactory.instance.objectNode().put("name", name);
        client.putArray("roles").add("viewer");
        ArrayNode scopes = client.putArray("scopes");
        scopes.add("*:read").add("departments:write");
        client.put("requestsPerMinute", REQUESTS_PER_MINUTE).put("requestsPerDay", Integer.MAX_VALUE);
        Gateway.Answer answer = admin.post("/v1/clients", client);
        if (!answer.good()) {
            throw new IOException(answer.problem());
        }
        return answer.body().path("key").asText();
    }

    private URI nginx(String name, String executable, int workers, String http) throws IOException {
        int port = ports.next();
        Path place = Files.createDirectories(folder.resolve(name));
        Path file = Files.writeString(
                place.resolve("nginx.conf"), ProxyConfigs.nginxFile(workers, place, http.replace("{port}", "" + port)));
        start(
                name,
                port,
                List.of(
                        executable,
                        "-p",
                        place.toString(),
                        "-e",
                        place.resolve("error.log").toString(),
                        "-c",
                        file.toString()),
                Map.of());
        return place(port);
    }

    private void haproxy(String executable, URI backend) throws IOException {
        int port = ports.next();
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), ProxyConfigs.haproxy(port, backend));
        start(HAPROXY, port, List.of(executable, "-db", "-f", file.toString()), Map.of());
    }

    private void spring(Path built, URI backend) throws IOException {
        int port = ports.next();
        List<String> command = new ArrayList<>();
        command.add(Program.javaExecutable());
        command.addAll(JAVA);
        command.add(bench.scale().compilation());
        command.addAll(List.of("-cp", built.resolve("classes") + File.pathSeparator + built.resolve("lib") + "/*"));
        command.add("io.junheng.peers.SpringCloudGateway");
        command.addAll(ProxyConfigs.spring(port, backend));
        start(SPRING, port, command, Map.of());
    }

    /** One more replica of the suite's gateway, which believes the backend to be the task service. */
    private void gateway(URI backend) throws IOException {
        int port = ports.next();
        Program replica = replica(bench, folder, port, Map.of("JUNHENG_TASK_URL", backend.toString()));
        start(GATEWAY, port, replica.command(), replica.environment());
    }

    /** How one more replica of the suite's gateway is started, with these settings besides its own. */
    static Program replica(Bench bench, Path folder, int port, Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(bench.suite().environment(Service.GATEWAY));
        environment.put("JUNHENG_HTTP_PORT", Integer.toString(port));
        environment.put("JUNHENG_INTERNAL_PORT", "0");
        environment.put("JUNHENG_GATEWAY_LIMITS_CONNECTIONS", "12000");
        environment.putAll(more);
        List<String> command = new ArrayList<>();
        command.add(Program.javaExecutable());
        command.addAll(JAVA);
        command.add(bench.scale().compilation());
        command.addAll(Bench.moreJavaOptions());
        command.addAll(List.of("-jar", Service.GATEWAY.jar(bench.root()).toString()));
        return new Program(GATEWAY, command, environment, folder.resolve(GATEWAY + ".log"), StopSignal.TERM);
    }

    private void start(String name, int port, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = folder.resolve(name.replace(' ', '-') + ".log");
        Child child = Child.start(new Program(name, command, environment, log, StopSignal.TERM));
        all.add(new Contender(name, place(port), child));
    }

    /** All start side by side. */
    private void awaitOpen() throws IOException, InterruptedException {
        for (Contender contender : all) {
            contender.awaitOpen();
            bench.say("  " + contender.name() + " listens on " + contender.address());
        }
    }

    private static URI place(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).close();
        }
    }
}
