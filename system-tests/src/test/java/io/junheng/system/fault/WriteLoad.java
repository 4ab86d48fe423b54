package io.junheng.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody who writes without pause, one call after the other: a new school, then its next two names; every other school then moves to the neighbouring county. Each call is
 * made once; what was acknowledged must stand, what was not may. The schools (虚构学校) lie in a county that the main job leaves alone.
 */
final class WriteLoad implements AutoCloseable {

    /** The county the schools begin in; those that leave it are gone for whoever sees no further. */
    static final String COUNTY = "220602";

    private static final String TOWN = COUNTY + "001";
    private static final String NEXT_TOWN = "220605001";
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
    private int moved;
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
                String code = "2122%06d".formatted(900_000 + serial);
                int name = 1;
                while (name <= NAMES && change(code, name)) {
                    Thread.sleep(THINK_MILLIS);
                    name++;
                }
                if (name > NAMES && serial % 2 == 0) {
                    move(code);
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
                         "openedOn": "1990-09-01"}""".formatted(name, TOWN))
                : client.change("PATCH", path, PATCH, "If-Match: *", "{\"name\": \"" + name + "\"}");
        if (status / 100 == 2) {
            acknowledged++;
            names.put(code, new TreeSet<>(Set.of(name)));
            return true;
        }
        if (number > 1) {
            names.get(code).add(name);
        }
        failed(path + " " + name, status);
        return false;
    }

    private void move(String code) throws InterruptedException {
        String path = "/v1/schools/" + code;
        int status = client.change("PATCH", path, PATCH, "If-Match: *", "{\"regionCode\": \"" + NEXT_TOWN + "\"}");
        if (status / 100 == 2) {
            acknowledged++;
            moved++;
        } else {
            failed(path + " to " + NEXT_TOWN, status);
        }
    }

    private void failed(String what, int status) throws InterruptedException {
        if (status / 100 == 4 && status != TOO_MANY_REQUESTS) {
            refused.add(what + " was refused with " + status);
        }
        unanswered++;
        Thread.sleep(AFTER_A_FAILURE_MILLIS);
    }

    /** How many calls were acknowledged, and how many not. */
    String told() {
        return acknowledged + " writes acknowledged, " + moved + " of them moves, " + unanswered + " not";
    }

    /** How many schools left the county. */
    int moved() {
        return moved;
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
