package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Warning;
import java.util.List;
import java.util.Set;

/** What was read from one document (抽取结果): a draft for a person to confirm. All spans are of the text as sent. */
public record Extraction(List<WorkItem> items, List<Unread> unread, Set<Warning> warnings) {}
