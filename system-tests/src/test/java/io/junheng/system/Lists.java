package io.junheng.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a client without any business in the demo's county is answered at each list, and why: {@code lists.csv}. */
final class Lists {

    /** Below a list, where it is served in parts. */
    static final String PARTITIONS = "/partitions";

    private Lists() {}

    /** One list: its path in the API document, the query it is asked with, the status it answers, and the reason. */
    record Expected(String path, String query, int status, String why) {

        String url() {
            return query.isEmpty() ? path : path + "?" + query;
        }

        /** The same list in parts, which is answered alike. */
        Expected inParts() {
            return new Expected(path + PARTITIONS, query, status, why);
        }

        @Override
        public String toString() {
            return url() + " (" + why + ")";
        }
    }

    static List<Expected> all() throws IOException {
        try (InputStream table = Lists.class.getResourceAsStream("/lists.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Expected(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]))
                    .toList();
        }
    }
}
