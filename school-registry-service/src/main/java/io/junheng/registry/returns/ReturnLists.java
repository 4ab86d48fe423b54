package io.junheng.registry.returns;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** The lists of returns and of their history (报表列表), and who may see which of their rows. */
@ApplicationScoped
class ReturnLists {

    static final Listing RETURNS = Listing.of("returns", "filed_return r")
            .field("subject", "r.subject", FieldType.TEXT)
            .field("subjectCode", "r.subject_code", FieldType.TEXT)
            .field("regionCode", "r.region_code", FieldType.TEXT)
            .field("form", "r.form", FieldType.TEXT)
            .field("year", "r.year", FieldType.INTEGER)
            .field("revision", "r.revision", FieldType.INTEGER)
            .field("status", "r.status", FieldType.TEXT)
            .field("values", "told_figures(r.figures)", FieldType.JSON)
            .field("classes", "r.classes", FieldType.JSON)
            .field("submittedBy", "r.submitted_by", FieldType.TEXT)
            .field("verifiedBy", "r.verified_by", FieldType.TEXT)
            .field("reason", "r.reason", FieldType.TEXT)
            .field("warnings", "r.warnings", FieldType.TEXTS)
            .field("formVersion", "r.form_version", FieldType.INTEGER)
            .field("explanations", "r.explanations", FieldType.JSON)
            .field("dueOn", "r.due_on", FieldType.DATE)
            .field("submittedAt", "r.submitted_at", FieldType.TIME)
            .field("late", "r.late", FieldType.BOOLEAN)
            .field("lateReason", "r.late_reason", FieldType.TEXT)
            .field("version", "r.version", FieldType.INTEGER)
            .key("subject", "subjectCode", "year", "form")
            .scope("r.region_path");

    static final Listing HISTORY = Listing.of(
                    "return-history",
                    "filed_return_line h join filed_return r using (subject, subject_code, year, form)")
            .field("form", "r.form", FieldType.TEXT)
            .field("version", "h.version", FieldType.INTEGER)
            .field("revision", "h.revision", FieldType.INTEGER)
            .field("status", "h.status", FieldType.TEXT)
            .field("actor", "h.actor", FieldType.TEXT)
            .field("reason", "h.reason", FieldType.TEXT)
            .field("at", "h.at", FieldType.TIME)
            .key("form", "version")
            .scope("r.region_path");

    private final Caller caller;

    ReturnLists(Caller caller) {
        this.caller = caller;
    }

    /** Returns about {@code subject}; for a school's own user only those of its school. */
    Condition visible(Subject subject) {
        String own = caller.actor().school();
        return own == null
                ? Condition.of("r.subject = ?", subject)
                : Condition.of("r.subject = ? and r.subject = 'SCHOOL' and r.subject_code = ?", subject, own);
    }
}
