/** Outbox, relay, inbox, dead letters. */
package io.junheng.kit.event;
