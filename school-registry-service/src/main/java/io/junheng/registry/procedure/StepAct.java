package io.junheng.registry.procedure;

import java.time.LocalDate;
import java.util.List;

/** Something done at a step (办理): by whom, on which day, with which documents and participants. */
record StepAct(String by, LocalDate on, List<Document> documents, List<Participant> participants, String remark) {}
