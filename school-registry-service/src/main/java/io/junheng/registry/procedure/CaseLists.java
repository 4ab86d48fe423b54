package io.junheng.registry.procedure;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** The lists of cases and of their history (办件列表), and who may see which of their rows: a confidential case only the subject school's own users. */
@ApplicationScoped
class CaseLists {

    static final Listing CASES = Listing.of("procedure-cases", "procedure_case c")
            .field("id", "c.id", FieldType.TEXT)
            .field("procedure", "c.procedure", FieldType.TEXT)
            .field("subject", "c.subject", FieldType.TEXT)
            .field("subjectCode", "c.subject_code", FieldType.TEXT)
            .field("regionCode", "c.region_code", FieldType.TEXT)
            .field("title", "c.title", FieldType.TEXT)
            .field("status", "c.status", FieldType.TEXT)
            .field("step", "c.current_step", FieldType.TEXT)
            .field("openedBy", "c.opened_by", FieldType.TEXT)
            .field("openedOn", "c.opened_on", FieldType.DATE)
            .field("effectiveOn", "c.effective_on", FieldType.DATE)
            .field("revision", "c.revision", FieldType.INTEGER)
            .field("version", "c.version", FieldType.INTEGER)
            .key("id")
            .scope("c.region_path");

    static final Listing HISTORY = Listing.of(
                    "procedure-case-history", "procedure_case_history h join procedure_case c on c.id = h.case_id")
            .field("version", "h.version", FieldType.INTEGER)
            .field("status", "h.status", FieldType.TEXT)
            .field("act", "h.act", FieldType.TEXT)
            .field("step", "h.step", FieldType.TEXT)
            .field("day", "h.day", FieldType.DATE)
            .field("actor", "h.actor", FieldType.TEXT)
            .field("authority", "h.authority", FieldType.TEXT)
            .field("reason", "h.reason", FieldType.TEXT)
            .field("at", "h.at", FieldType.TIME)
            .key("version")
            .scope("c.region_path");

    private final Caller caller;

    CaseLists(Caller caller) {
        this.caller = caller;
    }

    Condition visible() {
        String own = caller.actor().school();
        return own == null
                ? Condition.of("not c.confidential")
                : Condition.of("c.subject = 'SCHOOL' and c.subject_code = ?", own);
    }

    boolean sees(ProcedureCase one) {
        String own = caller.actor().school();
        boolean admitted = own == null
                ? !one.heading().confidential()
                : one.heading().subject() == Subject.SCHOOL
                        && own.equals(one.heading().subjectCode());
        return admitted && caller.sees(one.place().regionPath());
    }
}
