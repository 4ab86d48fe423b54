package io.junheng.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A client that does nothing but follow the change feed (变更流客户端): one answer after the other by the cursor of the last, from before the first
 * write to after the last, whatever happens to the services and to itself meanwhile. It begins with nothing and is never given a second look.
 */
final class Follower implements AutoCloseable {

    private static final long AFTER_A_FAILURE_MILLIS = 300;

    private final Client client;
    private final String asked;
    private final Feed feed = new Feed();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = new Thread(this::follow, "follower");
    private String after = "";
    private int failures;

    /** One that asks for what the query names, {@code &region=220602}, or with an empty one for everything. */
    private Follower(Client client, String query) {
        this.client = client;
        this.asked = "/v1/changes?wait=2&limit=500" + query;
    }

    /** Begins to follow. */
    static Follower of(Client client, String query) {
        Follower follower = new Follower(client, query);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        try {
            while (!over.get()) {
                try {
                    take(client.get(asked + after));
                } catch (IOException e) {
                    failures++;
                    Thread.sleep(AFTER_A_FAILURE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(JsonNode page) {
        page.path("items").forEach(feed::take);
        after = "&after=" + page.path("next").asText();
    }

    /** What it has now. */
    synchronized Feed copy() {
        return new Feed(feed);
    }

    /** How it fared. */
    synchronized String told() {
        return "the follower of " + asked + " took " + feed.changes() + " changes, of them " + feed.deletions()
                + " deletions, and was not answered " + failures + " times";
    }

    @Override
    public void close() {
        over.set(true);
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
