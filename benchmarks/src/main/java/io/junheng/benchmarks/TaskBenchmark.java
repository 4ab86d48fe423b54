package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tasks of a province (百万任务): boards, lists of work, and the clock of the ladders over all that is late, through the gateway. Plans and assignments are put straight into the
 * task service's tables, since what is measured begins where they are there.
 */
final class TaskBenchmark implements Benchmark {

    private static final int WARM_UP = 5;
    private static final int TIMES = 21;
    private static final int POLL_MILLIS = 250;
    private static final long PATIENCE_SECONDS = 600;
    private static final int STEPS_OF_A_MINUTE = 100_000;
    private static final int LIST_MILLIS = 50;
    private static final int BOARD_MILLIS = 300;

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public String question() {
        return "Do boards and lists of a province answer from indexes, and does the clock take a hundred thousand"
                + " steps in a minute?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        ProvinceOfTasks tasks = new ProvinceOfTasks(bench);
        bench.suite();
        tasks.enter();
        String province = client(bench, "viewer", ProvinceOfTasks.PROVINCE).key();
        Client county = client(bench, "viewer", ProvinceOfTasks.COUNTY);
        String department = department(bench);
        tasks.give(county.id());
        long before = tasks.wholeReads();
        bench.boundedBy(MachineLimits.Kind.ROW);
        String work = "/v1/boards/work?pageSize=50";
        lists(bench, "what the province has to do", work, province);
        lists(bench, "what a county has to do", work, county.key());
        lists(bench, "what a county is late with", work + "&show=OVERDUE", county.key());
        lists(bench, "what a department has to do", work, department);
        lists(bench, "what a person has to do", work + "&show=MINE", county.key());
        for (String grouping : List.of("REGION", "DEPARTMENT", "PLAN", "ITEM")) {
            String board = "/v1/boards/status?groupBy=" + grouping;
            boards(bench, "board of the province by " + grouping, board, province);
            boards(bench, "board of a county by " + grouping, board, county.key());
        }
        Thread.sleep(2_000);
        bench.figure(
                "times that all of %,d assignments were read".formatted(tasks.assignments()),
                tasks.wholeReads() - before,
                "",
                "0");
        bench.boundedBy(Limit.NONE);
        clock(bench, tasks);
    }

    private static void lists(Bench bench, String series, String path, String key) throws IOException {
        bench.figure(series, median(bench, series, path, key), "ms", "≤ " + LIST_MILLIS + " ms");
    }

    private static void boards(Bench bench, String series, String path, String key) throws IOException {
        bench.figure(series, median(bench, series, path, key), "ms", "≤ " + BOARD_MILLIS + " ms");
    }

    private static double median(Bench bench, String series, String path, String key) throws IOException {
        double[] millis = new double[TIMES];
        try (KeptConnection connection = new KeptConnection(bench.suite().gatewayUrl(), key)) {
            for (int i = -WARM_UP; i < TIMES; i++) {
                long began = System.nanoTime();
                int status = connection.get(path);
                if (status != 200) {
                    throw new IOException(series + " was answered with " + status);
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        bench.sample(series, 1, millis[TIMES / 2], "ms");
        return millis[TIMES / 2];
    }

    /** From the first step that is seen to the last, for a hundred thousand of them, with the processor time of service and database. */
    private static void clock(Bench bench, ProvinceOfTasks tasks) throws Exception {
        long late = tasks.late();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.putArray("appliesTo").add("ASSIGNMENT");
        ObjectNode step =
                values.putArray("steps").addObject().put("overdueDays", 1).put("measure", "REMINDER");
        step.putArray("recipients").add("DEPARTMENT");
        step.putArray("channels").add("INBOX");
        ObjectNode ladder = JsonNodeFactory.instance.objectNode();
        ladder.put("name", "逾期督办(示例)").put("regionCode", ProvinceOfTasks.PROVINCE);
        ladder.set("values", values);
        Map<String, Double> before = bench.processes().processorSeconds();
        Gateway.Answer set =
                bench.admin().put("/v1/work-settings/ladder/benchmark", ladder, Map.of("If-None-Match", "*"));
        if (!set.good()) {
            throw new IOException("the ladder was refused: " + set.problem());
        }
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (tasks.steps() == 0) {
            pause(deadline);
        }
        long began = System.nanoTime();
        while (tasks.steps() < late) {
            pause(deadline);
        }
        double perMinute = (System.nanoTime() - began) / 1e9 * STEPS_OF_A_MINUTE / late;
        bench.sample("steps of the clock", 1, late, "steps");
        bench.figure("the clock over %,d late tasks, for 100,000".formatted(late), perMinute, "s", "≤ 60 s");
        Map<String, Double> used = bench.processes().since(before);
        for (String part : List.of("task", "postgres")) {
            bench.figure(
                    "processor time of " + part + " for 100,000 steps",
                    Processes.total(used, part) * STEPS_OF_A_MINUTE / late,
                    "s",
                    "");
        }
    }

    private static void pause(long deadline) throws IOException, InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new IOException("the clock did not take its steps in " + PATIENCE_SECONDS + " s");
        }
        Thread.sleep(POLL_MILLIS);
    }

    /** A client of the gateway. */
    private record Client(String id, String key) {}

    private static Client client(Bench bench, String role, String region) throws IOException, InterruptedException {
        return admitted(bench, wanted(role, region));
    }

    private static String department(Bench bench) throws IOException, InterruptedException {
        return admitted(
                        bench,
                        wanted("department", ProvinceOfTasks.COUNTY).put("department", ProvinceOfTasks.DEPARTMENT))
                .key();
    }

    private static ObjectNode wanted(String role, String region) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("name", "基准测试 " + role + " " + region).put("regionCode", region);
        wanted.putArray("roles").add(role);
        return wanted;
    }

    private static Client admitted(Bench bench, ObjectNode wanted) throws IOException, InterruptedException {
        Gateway.Answer answer = bench.admin().post("/v1/clients", wanted);
        if (!answer.good()) {
            throw new IOException("no client: " + answer.problem());
        }
        JsonNode client = answer.body();
        return new Client(client.path("id").asText(), client.path("key").asText());
    }
}
