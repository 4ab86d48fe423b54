package io.junheng.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody who writes without pause, one call after the other: a new school, then its next two names. Each call is made once; what was acknowledged must stand, what
 * was not may. The schools (虚构学校) lie in a county that the main job leaves alone.
 */
final class WriteLoad implements AutoCloseable {

    private static final String REGION = "220602001";
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";
    private static final int NAMES = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long THINK_MILLIS = 40;
    private static final long AFTER_A_FAILURE_MILLIS = 250;

    private final Client client;
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread writer = new Thread(this::write, "writer");
    private int acknowledged;
    private int unanswered;

    WriteLoad(Client client) {
        this.client = client;
    }

    /** Begins, unless it has begun. */
    void begin() {
        if (writer.getState() == Thread.State.NEW) {
            writer.start();
        }
    }

    private void write() {
        try {
            for (int serial = 1; !over.get(); serial++) {
                String code = "2122%06d".formatted(980_000 + serial);
                for (int name = 1; name <= NAMES && change(code, name); name++) {
                    Thread.sleep(THINK_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was acknowledged; a school whose last call was not is left as it is, since that call may still take effect. */
    private boolean change(String code, int number) throws InterruptedException {
        String name = "负载小学" + code + "之" + number + "（示例）";
        String path = "/v1/schools/" + code;
        int status = number == 1
                ? client.change("PUT", path, JSON, "If-None-Match: *", """
                        {"name": "%s", "type": "211", "founder": "831", "urbanRural": "111", "regionCode": "%s",
                         "openedOn": "1990-09-01"}""".formatted(name, REGION))
                : client.change("PATCH", path, PATCH, "If-Match: *", "{\"name\": \"" + name + "\"}");
        if (status / 100 == 2) {
            acknowledged++;
            names.put(code, new TreeSet<>(Set.of(name)));
            return true;
        }
        if (status / 100 == 4 && status != TOO_MANY_REQUESTS) {
            refused.add(path + " " + name + " was refused with " + status);
        }
        unanswered++;
        if (number > 1) {
            names.get(code).add(name);
        }
        Thread.sleep(AFTER_A_FAILURE_MILLIS);
        return false;
    }

    /** How many calls were acknowledged, and how many not. */
    String told() {
        return acknowledged + " writes acknowledged, " + unanswered + " not";
    }

    int unanswered() {
        return unanswered;
    }

    /** What is not as it was acknowledged. */
    List<String> broken(Map<String, String> stored) {
        List<String> broken = new ArrayList<>(refused);
        if (acknowledged == 0) {
            broken.add("nothing was written");
        }
        names.forEach((code, allowed) -> {
            if (!allowed.contains(stored.getOrDefault(code, ""))) {
                broken.add("school " + code + " should be " + allowed + " and is " + stored.get(code));
            }
        });
        return broken;
    }

    @Override
    public void close() {
        end();
    }

    /** Ends it and waits for the last answer. */
    void end() {
        over.set(true);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
