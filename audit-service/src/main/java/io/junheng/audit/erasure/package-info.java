/** Erases payloads by destroying the keys that seal them (擦除), once the log has recorded it. */
package io.junheng.audit.erasure;
