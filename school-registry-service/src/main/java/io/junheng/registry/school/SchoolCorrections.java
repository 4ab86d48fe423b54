package io.junheng.registry.school;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.kit.patch.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Corrections of a school's record (信息更正) that another part of the service has had decided; each is a JSON Merge Patch of what callers write. */
@ApplicationScoped
public class SchoolCorrections {

    private final SchoolRegistry registry;
    private final Differences differences;
    private final MergePatch patches;

    SchoolCorrections(SchoolRegistry registry, Differences differences, MergePatch patches) {
        this.registry = registry;
        this.differences = differences;
        this.patches = patches;
    }

    /** What a correction would change of which school. */
    public record Preview(String code, String regionPath, List<Difference> differences) {}

    /** What {@code patch} would change now; refused like the correction itself, and with 404 for a school beyond the caller's scope. Nothing is changed. */
    @Transactional
    public Preview preview(String code, JsonNode patch) {
        SchoolRegistry.Change change = corrected(code, patch).change();
        School after = change.after();
        return new Preview(code, after.regionPath(), differences.between(change.before(), after));
    }

    /** Corrects the school within the running transaction; its history names the document and the reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(String code, JsonNode patch, String authority, String reason) {
        corrected(code, patch).batch().save(new SchoolJournal.Grounds(null, null, authority, reason));
    }

    /** A correction that is not written yet, and the batch that would write it. */
    private record Correction(SchoolRegistry.Batch batch, SchoolRegistry.Change change) {}

    private Correction corrected(String code, JsonNode patch) {
        School before = registry.locked(code);
        PutSchool request = patches.apply(patch, PutSchool.of(before), PutSchool.class);
        SchoolRegistry.Batch batch = registry.open(Map.of(code, request));
        return new Correction(batch, batch.put(before.code(), request));
    }
}
