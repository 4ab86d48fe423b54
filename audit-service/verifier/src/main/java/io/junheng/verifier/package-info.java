/**
 * Checks an exported audit log (审计日志) offline: entries, order, tree, signature. Reads only what was exported, shares no code with
 * the service that wrote it, and needs nothing but the JDK.
 */
package io.junheng.verifier;
