package io.junheng.audit.log;

/**
 * What is wrong with the log (告警内容).
 *
 * @param finding stable code
 * @param entry the first entry concerned, or null
 */
public record Alarm(String finding, Long entry, String textZh, String textEn) {}
