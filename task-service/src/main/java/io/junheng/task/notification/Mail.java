package io.junheng.task.notification;

/** One e-mail (邮件): {@code id} makes its Message-ID, so that one that is sent again after a crash can be told. */
record Mail(String id, String to, String subject, String text) {}
