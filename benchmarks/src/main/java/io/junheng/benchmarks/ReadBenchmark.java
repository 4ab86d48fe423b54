package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads through the gateway (经网关读取), the load generator on the same machine. The peers were measured once on a machine of this kind and are not run here:
 * DHIS2 2.42 gave 58 single organisation units a second, Directus 300 pages of fifty.
 */
final class ReadBenchmark implements Benchmark {

    private static final double DHIS2_SINGLE = 58;
    private static final double DIRECTUS_PAGE = 300;
    private static final int SCHOOLS = 1_000;

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public String question() {
        return "How many schools, and how many pages of fifty, does the gateway answer in a second?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Schools.present(bench);
        bench.boundedBy(MachineLimits.Kind.ANSWERS);
        List<String> schools = new ArrayList<>();
        JsonNode page = bench.admin()
                .get("/v1/schools?pageSize=" + SCHOOLS + "&fields=code")
                .body();
        page.path("items")
                .forEach(school ->
                        schools.add("/v1/schools/" + school.path("code").asText()));
        double single = new Load(bench, schools).perSecond(bench.scale().seconds());
        bench.sample("a single school", 1, single, "answers/s");
        bench.figure(
                "a single school, sixteen clients",
                single,
                "answers/s",
                "DHIS2 2.42, a single organisation unit (measured earlier: 58/s)",
                DHIS2_SINGLE,
                "ratio ≥ 40");
        double pages = new Load(bench, List.of("/v1/schools?pageSize=50"))
                .perSecond(bench.scale().seconds());
        bench.sample("a page of fifty schools", 1, pages, "answers/s");
        bench.figure(
                "a page of fifty schools, sixteen clients",
                pages,
                "answers/s",
                "Directus, a page of fifty (measured earlier: 300/s)",
                DIRECTUS_PAGE,
                "ratio ≥ 8");
    }
}
