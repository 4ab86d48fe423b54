package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The county that failed, a year later: each school reports exactly what the list of gaps asked of it, no class is over its limit, and the primary schools with the
 * least sports ground have more, which brings the variation between schools under its limit. The county passes.
 */
final class NextCountyAct implements Act {

    /** Square metres of sports ground for each pupil that the county gives every primary school at least; the standard asks for 7.5. */
    private static final BigDecimal GROUND = new BigDecimal("9");

    @Override
    public String title() {
        return "14 County, next year 次年评估";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        String before = "/v1/evaluations/" + newest(stage);
        GapList gaps = GapList.of(stage.all(Persona.INSPECTOR, before + "/gaps"));
        stage.check(
                "what 2023 lacked: quantities, by data element",
                "8, {artsSportsTeachersJunior=1, backboneTeachersJunior=1, equipmentValue=37,"
                        + " higherDegreeTeachersPrimary=12, multimediaRooms=1, sportsGroundArea=628.55,"
                        + " teachingRoomsArea=432}",
                gaps.quantities().size() + ", " + gaps.sums());

        Map<String, BigDecimal> grounds = grounds(stage, before);
        Set<String> due = new TreeSet<>(schools(stage, "/v1/returns/schools?filter=year:eq:2023", "subjectCode"));
        due.retainAll(schools(stage, "/v1/schools?filter=status:eq:OPEN", "code"));
        schools(stage, "/v1/returns/schools?filter=year:eq:2024", "subjectCode").forEach(due::remove);
        for (String school : due) {
            draft(stage, school, gaps, grounds);
        }
        stage.check("returns of 2024 drafted for the other schools", 43, due.size());
        for (String status : List.of("SUBMITTED", "VERIFIED", "LOCKED")) {
            Persona persona = status.equals("SUBMITTED") ? Persona.REPORTER : Persona.INSPECTOR;
            ReturnsAct.move(stage, persona, status, "220322", 2024, "compulsory-school");
        }
        EvaluationAct.awaitFacts(stage, 2024);

        String after = "/v1/evaluations/" + EvaluationAct.evaluate(stage, "quality-balance", "220322", 2024);
        List<JsonNode> results = stage.all(Persona.INSPECTOR, after + "/results");
        stage.check("schools that fail in 2024", "[]", EvaluationAct.schools(results, "NOT_MET"));
        stage.check(
                "差异系数 of L5 in 小学, under the limit of 0.50",
                "0.479",
                EvaluationAct.value(results, "CV5", "PRIMARY", "220322").setScale(3, RoundingMode.HALF_UP));
        stage.check(
                "gaps that are left",
                0,
                stage.all(Persona.INSPECTOR, after + "/gaps").size());
        stage.check(
                "梨树县 as a whole, 2023 and 2024", "NOT_MET, MET", verdict(stage, before) + ", " + verdict(stage, after));
    }

    private static void draft(Stage stage, String school, GapList gaps, Map<String, BigDecimal> grounds)
            throws IOException, InterruptedException {
        JsonNode last = SchoolReturn.of(stage, school, 2023).read();
        ObjectNode values = last.path("values").deepCopy();
        gaps.fill(school, values);
        if (grounds.containsKey(school) && !values.hasNonNull("pupilsJunior")) {
            GapList.add(
                    values,
                    "sportsGroundArea",
                    grounds.get(school)
                            .multiply(values.path("pupilsPrimary").decimalValue())
                            .setScale(0, RoundingMode.CEILING));
        }
        SchoolReturn.of(stage, school, 2024).draft(values, ClassLists.spread(last.path("classes")));
    }

    /** By school, how much sports ground for each pupil its primary part is short of {@link #GROUND}. */
    private static Map<String, BigDecimal> grounds(Stage stage, String evaluation)
            throws IOException, InterruptedException {
        Map<String, BigDecimal> missing_ = new HashMap<>();
        for (JsonNode result :
                stage.all(Persona.INSPECTOR, evaluation + "/results?filter=criterion:eq:L5&filter=stage:eq:PRIMARY")) {
            BigDecimal missing = GROUND.subtract(result.path("value").decimalValue());
            if (missing.signum() > 0) {
                missing_.put(result.path("code").asText(), missing);
            }
        }
        return missing_;
    }

    private static List<String> schools(Stage stage, String list, String field)
            throws IOException, InterruptedException {
        return stage.all(Persona.INSPECTOR, list + "&filter=regionCode:like:220322*").stream()
                .map(row -> row.path(field).asText())
                .toList();
    }

    /** The evaluation of 2023 after the last correction. */
    private static String newest(Stage stage) throws IOException, InterruptedException {
        return stage.get(
                        Persona.INSPECTOR,
                        "/v1/evaluations?filter=framework:eq:quality-balance&filter=regionCode:eq:220322&filter=year:eq:2023&order=-createdAt&pageSize=1")
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static String verdict(Stage stage, String evaluation) throws IOException, InterruptedException {
        return stage.get(Persona.INSPECTOR, evaluation).path("verdict").asText();
    }
}
