package io.junheng.task.notification;

/** Who is told (收件方): a person by internal id, a department by code, or those who run a region by its code. */
public record Recipient(RecipientKind kind, String code) {}
