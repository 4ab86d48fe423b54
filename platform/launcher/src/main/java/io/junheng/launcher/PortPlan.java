package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Ports;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which TCP port each part of the suite listens on, all of them on the loopback interface. */
record PortPlan(Map<String, Integer> ports) {

    static final String GATEWAY_INTERNAL = "gateway internal";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka controller";

    private static final int HIGHEST_OFFSET = 12;
    private static final int REPLICA_STEP = 20;

    /**
     * The gateway at {@code gateway}, the services at the four ports after it, the gateway's own inner server at 5 after
     * it, PostgreSQL, Kafka and its controller at 10, 11 and 12 after it; a second replica 20 after the first, and so on.
     *
     * @throws Complaint when these are not port numbers an ordinary user may use
     */
    static PortPlan from(int gateway, int replicas) {
        int highest = Math.max(HIGHEST_OFFSET, (replicas - 1) * REPLICA_STEP + Service.values().length);
        if (gateway < 1024 || gateway + highest > 65535) {
            throw new Complaint("The port must lie between 1024 and " + (65535 - highest) + ".");
        }
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(Service.GATEWAY.key(), gateway);
        ports.put(Service.REGISTRY.key(), gateway + 1);
        ports.put(Service.INDICATOR.key(), gateway + 2);
        ports.put(Service.TASK.key(), gateway + 3);
        ports.put(Service.AUDIT.key(), gateway + 4);
        ports.put(GATEWAY_INTERNAL, gateway + 5);
        ports.put(POSTGRES, gateway + 10);
        ports.put(KAFKA, gateway + 11);
        ports.put(KAFKA_CONTROLLER, gateway + HIGHEST_OFFSET);
        for (Service service : Service.values()) {
            for (int replica = 2; replica <= replicas && service.canHaveReplicas(); replica++) {
                ports.put(service.replica(replica), ports.get(service.key()) + (replica - 1) * REPLICA_STEP);
            }
        }
        return new PortPlan(ports);
    }

    /** Ports that are free now, for suites that run beside others. */
    static PortPlan free(int replicas) {
        PortPlan names = from(8080, replicas);
        Iterator<Integer> free = Ports.free(names.ports.size()).iterator();
        Map<String, Integer> ports = new LinkedHashMap<>();
        names.ports.keySet().forEach(name -> ports.put(name, free.next()));
        return new PortPlan(ports);
    }

    int of(Service service) {
        return ports.get(service.key());
    }

    int of(String name) {
        return ports.get(name);
    }

    /** Where a process of a service tells its health; the gateway does so behind its public door. */
    int health(String process) {
        return process.equals(Service.GATEWAY.key()) ? of(GATEWAY_INTERNAL) : of(process);
    }

    String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    /** The addresses of all replicas of a service, separated by comma. */
    String urls(Service service, Routes routes) {
        return IntStream.iterate(1, replica -> ports.containsKey(service.replica(replica)), replica -> replica + 1)
                .mapToObj(service::replica)
                .map(process -> "http://127.0.0.1:" + routes.to(process, of(process)))
                .collect(Collectors.joining(","));
    }

    /** Whether the name is that of a process of a service. */
    static boolean isService(String process) {
        return Service.keys().contains(process.replaceFirst("-\\d+$", ""));
    }

    /**
     * Makes sure that every port can be had.
     *
     * @throws Complaint naming the first that is taken, and by whom
     */
    void requireFree() {
        ports.forEach((name, port) -> {
            if (!Ports.isFree(port)) {
                throw new Complaint(
                        "Port %d, meant for the %s, is taken by %s; stop that or choose other ports with --port."
                                .formatted(port, name, Ports.holder(port).orElse("another program")));
            }
        });
    }
}
