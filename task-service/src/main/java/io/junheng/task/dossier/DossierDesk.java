package io.junheng.task.dossier;

import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import java.util.List;

/** Where tasks of one kind are dealt with (经办), as far as their dossiers are concerned. */
public interface DossierDesk {

    /** Makes sure that the caller sees the task; else 404. */
    void require(String taskId);

    /** What figures reported on the task are held against, as far as the caller sees it; else 404. */
    List<LinkedTarget> targets(String taskId);

    /** Takes a report of progress, with what it changes in the task. */
    ProgressReportView report(String taskId, PostProgress request);

    /** Takes a file of evidence, with what it changes in the task. */
    EvidenceView file(String taskId, String name, MediaType type, Path body, String sha256);
}
