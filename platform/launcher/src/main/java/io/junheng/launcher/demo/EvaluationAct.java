package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** 教督〔2017〕6号 over the county, and leg 1 of the three-growth test over the real figures of 铁东区. */
final class EvaluationAct implements Act {

    @Override
    public String title() {
        return "4 Evaluation 评估";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        stage.load("demo-lishu-departments");
        stage.load("quality-balance");
        stage.load("three-growth");
        awaitFacts(stage, 2023);

        stage.evaluated(evaluate(stage, "quality-balance", "220322", 2023));
        String path = "/v1/evaluations/" + stage.evaluation();
        JsonNode evaluation = stage.get(Persona.INSPECTOR, path);
        stage.check("梨树县 as a whole", "NOT_MET", evaluation.path("verdict").asText());
        List<JsonNode> results = stage.all(Persona.INSPECTOR, path + "/results");
        stage.check(
                "schools that fail (6 of 7, the rest at 85%)",
                "[万发镇中心小学, 十家堡镇西山教学点, 喇嘛甸镇中心小学, 孤家子镇初级中学, 白山乡九年一贯制学校, 第二小学, 蔡家镇中心小学]", schools(results, "NOT_MET"));
        stage.check("school parts that pass", 38, schools(results, "MET").size());
        stage.say("      校际差异系数, limits 0.50 (小学) and 0.45 (初中):");
        for (String leg : new String[] {"PRIMARY", "JUNIOR"}) {
            StringBuilder line = new StringBuilder("      ").append(leg.equals("PRIMARY") ? "小学" : "初中");
            for (int i = 1; i <= 7; i++) {
                line.append("  L")
                        .append(i)
                        .append(' ')
                        .append(value(results, "CV" + i, leg, "220322").setScale(3, RoundingMode.HALF_UP));
            }
            stage.say(line.toString());
        }
        stage.check(
                "差异系数 of L5 in 小学, over the limit",
                "0.510",
                value(results, "CV5", "PRIMARY", "220322").setScale(3, RoundingMode.HALF_UP));
        JsonNode combined = stage.get(
                Persona.INSPECTOR, path + "/explanations?result=" + key(results, "L5", "JUNIOR", "白山乡九年一贯制学校"));
        stage.check(
                "白山乡九年一贯制学校, junior part of L5 after the split 1 : 1.1",
                "8.361",
                combined.path("result").path("value").decimalValue().setScale(3, RoundingMode.HALF_UP));
        stage.say("      formula " + combined.path("formula").asText() + "  exactly "
                + combined.path("exact").asText());
        combined.path("inputs")
                .forEach(input -> stage.say("      input   %s = %s %s (return revision %s)"
                        .formatted(
                                input.path("label").asText(),
                                input.path("value").asText(),
                                input.path("unit").asText(),
                                input.path("revision").asText())));

        String growth = evaluate(stage, "three-growth", "220303", 2011);
        List<JsonNode> legs = stage.all(Persona.INSPECTOR, "/v1/evaluations/" + growth + "/results");
        JsonNode first = legs.stream()
                .filter(leg -> leg.path("verdict").asText().equals("MET"))
                .findFirst()
                .orElseThrow();
        stage.check(
                "铁东区 2011: 拨款 grew faster than 经常性收入 by (R-060, 百分点)",
                "1.0496",
                first.path("value").decimalValue().setScale(4, RoundingMode.HALF_UP));
        stage.check(
                "the three growths as a whole, two of them not reported",
                "UNDETERMINED",
                stage.get(Persona.INSPECTOR, "/v1/evaluations/" + growth)
                        .path("verdict")
                        .asText());
    }

    /** Returns reach the indicator service as events; an evaluation should see all of them. */
    static void awaitFacts(Stage stage, int year) throws IOException, InterruptedException {
        long locked = stage.get(
                        Persona.INSPECTOR,
                        "/v1/returns/schools?pageSize=1&totalCount=true&filter=status:eq:LOCKED&filter=regionCode:like:220322*&filter=year:eq:"
                                + year)
                .path("totalCount")
                .asLong();
        stage.await(
                "locked returns at the indicator service",
                () -> stage.get(
                                Persona.INSPECTOR,
                                "/v1/facts?pageSize=1&totalCount=true&filter=subject:eq:SCHOOL&filter=regionCode:like:220322*&filter=year:eq:"
                                        + year)
                        .path("totalCount")
                        .asLong(),
                arrived -> arrived >= locked);
        stage.await(
                "region returns at the indicator service",
                () -> stage.get(
                                Persona.INSPECTOR,
                                "/v1/facts?pageSize=1&totalCount=true&filter=subject:eq:REGION&filter=code:eq:220303")
                        .path("totalCount")
                        .asLong(),
                arrived -> arrived >= 2);
    }

    static String evaluate(Stage stage, String framework, String region, int year)
            throws IOException, InterruptedException {
        JsonNode job = stage.job(
                Persona.INSPECTOR,
                "/v1/evaluations",
                stage.object()
                        .put("framework", framework)
                        .put("version", 1)
                        .put("regionCode", region)
                        .put("year", year));
        String id = job.path("result").path("evaluation").asText("");
        if (id.isEmpty()) {
            throw new IOException("evaluation of " + region + " ended as " + job);
        }
        return id;
    }

    /** Names of the school parts whose seven resource indicators come to the verdict together, sorted. */
    static List<String> schools(List<JsonNode> results, String verdict) {
        return results.stream()
                .filter(result -> result.path("criterion").asText().equals("school"))
                .filter(result -> result.path("verdict").asText().equals(verdict))
                .map(result -> shortName(result.path("name").asText()))
                .sorted()
                .toList();
    }

    static String shortName(String name) {
        String rest = name.replace("（示例）", "").replaceFirst("^梨树县", "");
        return rest.isEmpty() ? name : rest;
    }

    private static JsonNode result(List<JsonNode> results, String criterion, String stage, String code)
            throws IOException {
        for (JsonNode result : results) {
            boolean of = result.path("code").asText().equals(code)
                    || shortName(result.path("name").asText()).equals(code);
            if (of
                    && result.path("criterion").asText().equals(criterion)
                    && result.path("stage").asText().equals(stage)) {
                return result;
            }
        }
        throw new IOException("no result " + criterion + " " + stage + " of " + code);
    }

    static BigDecimal value(List<JsonNode> results, String criterion, String stage, String code) throws IOException {
        return result(results, criterion, stage, code).path("value").decimalValue();
    }

    static String key(List<JsonNode> results, String criterion, String stage, String code) throws IOException {
        return java.net.URLEncoder.encode(
                result(results, criterion, stage, code).path("key").asText(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
