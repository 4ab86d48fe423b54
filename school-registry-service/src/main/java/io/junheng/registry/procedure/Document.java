package io.junheng.registry.procedure;

import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as it is filed with a step (材料): what it is and the hash of its content; the file itself stays where it is kept. */
@Schema(name = "ProcedureDocument", description = "材料 / a document filed with a step: metadata and hash")
record Document(
        @Schema(
                description = "材料类别，只要求一类时可省略 / kind; may be left out when the step asks for one kind only",
                examples = "minutes")
        String kind,

        @Schema(description = "标题 / title", examples = "撤并听证会纪要", required = true)
        String title,

        @Schema(description = "文号 / document number, where it has one", examples = "梨政发〔2024〕8号")
        String number,

        @Schema(description = "日期 / date of the document", examples = "2024-05-06", required = true)
        String date,

        @Schema(
                description = "内容的 SHA-256，十六进制 / SHA-256 of the content in hex",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** This document read, filed on {@code day}; null when something is wrong, and then {@code reading} knows what. */
    Document read(String pointer, LocalDate day, String onlyKind, Collecting reading) {
        ProperName ownTitle = reading.read(pointer + "/title", () -> ProperName.of(title));
        ProperName ownNumber = reading.readIfPresent(pointer + "/number", number, ProperName::of);
        LocalDate dated = reading.read(pointer + "/date", () -> Day.of(date));
        reading.problems()
                .require(
                        dated == null || !dated.isAfter(day),
                        pointer + "/date",
                        ProcedureProblem.DOCUMENT_LATER_THAN_STEP,
                        day)
                .require(
                        sha256 != null && HASH.matcher(sha256).matches(),
                        pointer + "/sha256",
                        ProcedureProblem.DOCUMENT_HASH_FORMAT);
        return reading.clean()
                ? new Document(
                        kind == null ? onlyKind : kind,
                        ownTitle.text(),
                        ownNumber == null ? null : ownNumber.text(),
                        date,
                        sha256)
                : null;
    }
}
