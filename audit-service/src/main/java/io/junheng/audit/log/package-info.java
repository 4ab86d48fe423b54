/** The log itself (审计日志): what waits for a place in it, the one sequencer that gives places, the stored tree, its key, its proofs. */
package io.junheng.audit.log;
