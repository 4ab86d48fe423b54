package io.junheng.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many requests as a contender answers, sent by {@code wrk} over 32 connections. */
final class Wrk {

    /** Its name. */
    static final String PROGRAM = "wrk";

    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");

    /** What one run gave. */
    record Run(long requests, double perSecond) {}

    private Wrk() {}

    /** Throws when any answer was not 2xx or a connection failed. */
    static Run of(URI address, String path, String key, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        PROGRAM,
                        "-t1",
                        "-c32",
                        "--timeout",
                        "30s",
                        "-d" + seconds + "s",
                        "-H",
                        "Authorization: Bearer " + key,
                        address + path))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || text.contains("Non-2xx") || text.contains("Socket errors")) {
            throw new IOException("wrk of " + address + path + ": " + text);
        }
        return new Run(Long.parseLong(found(TOTAL, text)), Double.parseDouble(found(RATE, text)));
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("wrk said: " + text);
        }
        return matcher.group(1);
    }
}
