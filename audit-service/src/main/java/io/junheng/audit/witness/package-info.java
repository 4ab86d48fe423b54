/** This log as a witness for others (见证): it cosigns their checkpoints once it has seen that they only grew. */
package io.junheng.audit.witness;
