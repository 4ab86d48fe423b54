package io.junheng.indicator.appraisal;

import io.junheng.indicator.framework.NodeContent.MeasureContent;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what evaluations found of the one who is judged (评估结果), newest first. */
@ApplicationScoped
class Evaluated {

    private static final Measured.Reading NOTHING = new Measured.Reading("UNDETERMINED", null);

    private final Database database;

    Evaluated(Database database) {
        this.database = database;
    }

    /** What the newest finished evaluations of the round's year say. */
    Measured of(Appraisal appraisal) {
        return measure -> reading(appraisal, measure);
    }

    private Measured.Reading reading(Appraisal appraisal, MeasureContent measure) {
        boolean own = measure.framework() == null;
        return database.one(
                        """
                        select id from evaluation
                        where framework = ? and framework_version = ? and year = ? and starts_with(?, region_path)
                            and status = 'FINISHED'
                        order by created_at desc limit 1
                        """,
                        row -> row.getString(1),
                        own ? appraisal.framework() : measure.framework(),
                        own ? appraisal.number() : measure.version(),
                        appraisal.year(),
                        appraisal.subject().regionPath())
                .map(evaluation -> verdict(appraisal, measure, evaluation))
                .orElse(NOTHING);
    }

    private Measured.Reading verdict(Appraisal appraisal, MeasureContent measure, String evaluation) {
        List<String> verdicts = database.list(
                "select verdict from evaluation_result where evaluation_id = ? and criterion = ? and subject = ? and"
                        + " code = ? and (?::text is null or stage = ?)",
                row -> row.getString(1),
                evaluation,
                measure.criterion(),
                appraisal.subject().kind(),
                appraisal.subject().code(),
                measure.stage(),
                measure.stage());
        String verdict = verdicts.contains("NOT_MET")
                ? "NOT_MET"
                : verdicts.isEmpty() || verdicts.contains("UNDETERMINED") ? "UNDETERMINED" : "MET";
        return new Measured.Reading(verdict, evaluation);
    }
}
