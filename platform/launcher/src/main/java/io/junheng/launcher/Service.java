package io.junheng.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The five services: their folder, the heap that lets the whole suite fit into 3 GiB, and how much of it is for what is new. The registry's imports make much
 * that is soon of no use: with room for several chunks of rows, little of it is still in use when it is collected. So do the batches of events that the log takes.
 */
public enum Service {
    REGISTRY("school-registry-service", 320, 144),
    INDICATOR("indicator-service", 256, 85),
    TASK("task-service", 192, 64),
    AUDIT("audit-service", 256, 120),
    GATEWAY("gateway", 192, 64);

    private final String folder;
    private final int heapMebibytes;
    private final int youngMebibytes;

    Service(String folder, int heapMebibytes, int youngMebibytes) {
        this.folder = folder;
        this.heapMebibytes = heapMebibytes;
        this.youngMebibytes = youngMebibytes;
    }

    /** Its name in messages and logs, and that of its database and role. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String folder() {
        return folder;
    }

    /** Where the build leaves the runnable jar below the checkout. */
    public Path jar(Path root) {
        return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Whether several of its processes may run on one database. The log has one signing key and one newest checkpoint, and the gateway one address.
     */
    public boolean canHaveReplicas() {
        return this != AUDIT && this != GATEWAY;
    }

    /** The name of one of its processes: its key for the first, {@code registry-2} for the second. */
    public String replica(int number) {
        return number == 1 ? key() : key() + "-" + number;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    /** The most of the heap that is for what is new. */
    int youngMebibytes() {
        return youngMebibytes;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Service::key).toList();
    }

    /**
     * The service with that key or folder name.
     *
     * @throws Complaint when there is none
     */
    static Service named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.key().equals(name) || service.folder.equals(name))
                .findFirst()
                .orElseThrow(() -> new Complaint(
                        "There is no service \"" + name + "\"; there are " + String.join(", ", keys()) + "."));
    }
}
