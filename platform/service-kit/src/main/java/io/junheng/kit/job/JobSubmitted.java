package io.junheng.kit.job;

/** A job has been queued in the running transaction. */
record JobSubmitted(String id) {}
