package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What the screens of an education bureau ask (看板混合负载), nine reads to a write: pages of schools and findings, single schools, boards, analytics; the write changes a school's address. */
final class DashboardMix {

    private static final int SCHOOLS = 500;
    private static final int WRITES_IN_A_HUNDRED = 10;
    private static final int ANALYTICS_IN_A_HUNDRED = 10;
    private static final int BOARDS_IN_A_HUNDRED = 15;

    private final List<String> schools = new ArrayList<>();
    private final List<String> pages;
    private final List<String> boards;
    private final String analytics;

    /** Over what the suite holds; it needs an evaluation of the region. */
    DashboardMix(Bench bench, String region) throws IOException, InterruptedException, SQLException {
        JsonNode listed = bench.admin()
                .get("/v1/schools?fields=code&pageSize=" + SCHOOLS + "&filter=regionCode:like:" + region.substring(0, 2)
                        + "*")
                .body();
        listed.path("items").forEach(school -> schools.add(school.path("code").asText()));
        if (schools.isEmpty()) {
            throw new IOException("there are no schools in " + region);
        }
        pages = List.of(
                "/v1/schools?pageSize=50&filter=regionCode:like:" + region.substring(0, 2) + "*",
                "/v1/findings?pageSize=50&filter=regionCode:like:" + region.substring(0, 2) + "*",
                "/v1/rectifications?pageSize=50",
                "/v1/returns/schools?pageSize=50&filter=year:eq:" + Journey.YEAR,
                "/v1/regions?pageSize=50&filter=parentCode:eq:" + region);
        boards = List.of("/v1/boards/status?groupBy=REGION", "/v1/boards/work?show=OVERDUE&pageSize=50");
        analytics = "/v1/analytics?indicators="
                + URLEncoder.encode("quality-balance:CV4:PRIMARY,quality-balance:CV6:PRIMARY", StandardCharsets.UTF_8)
                + "&regions=" + URLEncoder.encode(region + ";children", StandardCharsets.UTF_8) + "&years="
                + Journey.YEAR;
    }

    /** Every kind of read once, for looking whether it is answered. */
    List<String> reads() {
        List<String> reads = new ArrayList<>(pages);
        reads.addAll(boards);
        reads.add(analytics);
        reads.add("/v1/schools/" + schools.get(0));
        return reads;
    }

    /** Asks for something; returns the status. */
    int ask(KeptConnection connection) throws IOException {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        int kind = chance.nextInt(100);
        if (kind < WRITES_IN_A_HUNDRED) {
            return connection.patch(
                    "/v1/schools/" + any(schools), "{\"address\": \"示例路 " + chance.nextInt(1_000) + " 号\"}");
        }
        if (kind < WRITES_IN_A_HUNDRED + ANALYTICS_IN_A_HUNDRED) {
            return connection.get(analytics);
        }
        if (kind < WRITES_IN_A_HUNDRED + ANALYTICS_IN_A_HUNDRED + BOARDS_IN_A_HUNDRED) {
            return connection.get(any(boards));
        }
        return kind % 2 == 0 ? connection.get(any(pages)) : connection.get("/v1/schools/" + any(schools));
    }

    private static String any(List<String> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
