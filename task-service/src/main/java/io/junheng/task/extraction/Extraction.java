package io.junheng.task.extraction;

import io.junheng.task.extraction.target.Target;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import java.util.Set;

/**
 * What was read from one document (抽取结果): a draft for a person to confirm. All spans are of the text as sent; every
 * list is in the order of the document.
 *
 * @param issuers 发文机关
 * @param superiors 上位文件: what it says it carries out
 * @param obligations the figures that are due again in every period
 * @param masked what the text hides
 * @param unread what seems to matter and was not read into the draft
 * @param warnings about the document as a whole
 */
public record Extraction(
        List<DocumentNumber> documentNumbers,
        List<Issuer> issuers,
        List<SuperiorDocument> superiors,
        List<Phase> phases,
        List<WorkItem> items,
        List<Target> targets,
        List<Obligation> obligations,
        List<MaskedValue> masked,
        List<Unread> unread,
        Set<Warning> warnings) {

    public Extraction {
        documentNumbers = List.copyOf(documentNumbers);
        issuers = List.copyOf(issuers);
        superiors = List.copyOf(superiors);
        phases = List.copyOf(phases);
        items = List.copyOf(items);
        targets = List.copyOf(targets);
        obligations = List.copyOf(obligations);
        masked = List.copyOf(masked);
        unread = List.copyOf(unread);
        warnings = Set.copyOf(warnings);
    }
}
