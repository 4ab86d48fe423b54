package io.junheng.registry.ledger;

import io.junheng.expressions.Type;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.registry.rule.Words;
import jakarta.enterprise.context.ApplicationScoped;

/** The lists of items and findings (台账列表), and who may see which of their rows. Personal values are in none of them. */
@ApplicationScoped
class ItemLists {

    static final Listing HISTORY = Listing.of(
                    "ledger-item-history", "ledger_item_history h join ledger_item i on i.id = h.item")
            .field("version", "h.version", FieldType.INTEGER)
            .field("status", "h.status", FieldType.TEXT)
            .field("year", "h.year", FieldType.INTEGER)
            .field("values", "h.fields", FieldType.JSON)
            .field("figures", "h.figures", FieldType.JSON)
            .field("actor", "h.actor", FieldType.TEXT)
            .field("reason", "h.reason", FieldType.TEXT)
            .field("at", "h.at", FieldType.TIME)
            .key("version")
            .scope("i.region_path");

    static final Listing EVIDENCE = Listing.of(
                    "ledger-evidence", "ledger_evidence e join ledger_item i on i.id = e.item")
            .field("number", "e.number", FieldType.INTEGER)
            .field("kind", "e.kind", FieldType.TEXT)
            .field("title", "e.title", FieldType.TEXT)
            .field("name", "e.name", FieldType.TEXT)
            .field("mediaType", "e.media_type", FieldType.TEXT)
            .field("size", "e.size", FieldType.INTEGER)
            .field("sha256", "e.sha256", FieldType.TEXT)
            .field("kept", "e.content is not null", FieldType.BOOLEAN)
            .field("filedBy", "e.filed_by", FieldType.TEXT)
            .field("at", "e.at", FieldType.TIME)
            .key("number")
            .scope("i.region_path");

    static final Listing ORDERS = Listing.of("ledger-item-orders", "ledger_order o join ledger_item i on i.id = o.item")
            .field("id", "o.id", FieldType.TEXT)
            .field("kind", "o.kind", FieldType.TEXT)
            .field("title", "o.title", FieldType.TEXT)
            .field("department", "o.department", FieldType.TEXT)
            .field("dueOn", "o.due_on", FieldType.DATE)
            .field("status", "o.status", FieldType.TEXT)
            .field("closedBy", "o.closed_by", FieldType.TEXT)
            .field("version", "o.version", FieldType.INTEGER)
            .key("id")
            .scope("i.region_path");

    static final Listing FINDINGS = Listing.of(
                    "ledger-findings", "ledger_finding f join ledger_item i on i.id = f.item")
            .field("id", "f.id", FieldType.TEXT)
            .field("ledger", "f.ledger", FieldType.TEXT)
            .field("item", "f.item", FieldType.TEXT)
            .field("itemNumber", "i.number", FieldType.INTEGER)
            .field("rule", "f.rule", FieldType.TEXT)
            .field("kind", "f.kind", FieldType.TEXT)
            .field("schoolCode", "f.school_code", FieldType.TEXT)
            .field("regionCode", "f.region_code", FieldType.TEXT)
            .field("year", "f.year", FieldType.INTEGER)
            .field("message", "f.message", FieldType.TEXT)
            .field("messageEn", "f.message_en", FieldType.TEXT)
            .field("basis", "f.basis", FieldType.TEXT)
            .field("undetermined", "f.undetermined", FieldType.BOOLEAN)
            .field("status", "f.status", FieldType.TEXT)
            .field("openedOn", "f.opened_on", FieldType.DATE)
            .field("resolvedOn", "f.resolved_on", FieldType.DATE)
            .field("version", "f.version", FieldType.INTEGER)
            .key("id")
            .scope("f.region_path");

    private final Caller caller;

    ItemLists(Caller caller) {
        this.caller = caller;
    }

    /** Items of whatever ledger. */
    static Listing items() {
        return Listing.of("ledger-items", "ledger_item i")
                .field("id", "i.id", FieldType.TEXT)
                .field("number", "i.number", FieldType.INTEGER)
                .field("ledger", "i.ledger", FieldType.TEXT)
                .field("ledgerVersion", "i.definition_version", FieldType.INTEGER)
                .field("schoolCode", "i.school_code", FieldType.TEXT)
                .field("regionCode", "i.region_code", FieldType.TEXT)
                .field("year", "i.year", FieldType.INTEGER)
                .field("lastYear", "i.last_year", FieldType.INTEGER)
                .field("openedOn", "i.opened_on", FieldType.DATE)
                .field("closedOn", "i.closed_on", FieldType.DATE)
                .field("status", "i.status", FieldType.TEXT)
                .field("externalRef", "i.external_ref", FieldType.TEXT)
                .field("sourceItem", "i.source_item", FieldType.TEXT)
                .field("reopens", "i.reopens", FieldType.TEXT)
                .field("increment", "i.increment", FieldType.BOOLEAN)
                .field("values", "i.fields", FieldType.JSON)
                .field("figures", "i.figures", FieldType.JSON)
                .field("exceptions", "i.exceptions", FieldType.JSON)
                .field("warnings", "i.warnings", FieldType.TEXTS)
                .field("evidence", "i.evidence", FieldType.INTEGER)
                .field("reportedBy", "i.reported_by", FieldType.TEXT)
                .field("verifiedBy", "i.verified_by", FieldType.TEXT)
                .field("writtenOffBy", "i.written_off_by", FieldType.TEXT)
                .field("reason", "i.reason", FieldType.TEXT)
                .field("version", "i.version", FieldType.INTEGER)
                .key("number")
                .scope("i.region_path");
    }

    /** Items of one ledger, with its fields and figures to filter and order by: {@code values.pupils}, {@code figures.band}. */
    static Listing items(Ledger ledger) {
        Listing listing = items();
        Words words = ledger.rules().itemWords();
        ledger.rules().fields().stream()
                .filter(field -> !field.personal())
                .forEach(field -> add(listing, "values." + field.key(), "fields", field.key(), words));
        ledger.rules().figureKeys().forEach(key -> add(listing, "figures." + key, "figures", key, words));
        return listing;
    }

    /** The key is one that the definition's check let pass: letters and digits only. */
    private static void add(Listing listing, String name, String column, String key, Words words) {
        Type type = words.find(key).orElseThrow().type();
        String text = "(i." + column + " ->> '" + key + "')";
        switch (type) {
            case NUMBER -> listing.field(name, text + "::numeric", FieldType.DECIMAL);
            case DATE -> listing.field(name, text + "::date", FieldType.DATE);
            case TRUTH -> listing.field(name, text + "::boolean", FieldType.BOOLEAN);
            case TEXT -> listing.field(name, text, FieldType.TEXT);
        }
    }

    /** For a school's own user the items of its school; {@code alias} is that of the table with the school's code. */
    Condition visible(String alias) {
        String own = caller.actor().school();
        return own == null ? Condition.of("true") : Condition.of(alias + ".school_code = ?", own);
    }
}
