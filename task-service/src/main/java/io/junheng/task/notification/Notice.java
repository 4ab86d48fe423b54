package io.junheng.task.notification;

/** Something to be told (通知): {@code topic} is what it is of, such as REMINDER; {@code aboutKind} and {@code aboutId} say which task; {@code mailed} whether also by e-mail. */
public record Notice(
        Recipient recipient,
        String topic,
        String title,
        String body,
        String aboutKind,
        String aboutId,
        boolean mailed) {}
