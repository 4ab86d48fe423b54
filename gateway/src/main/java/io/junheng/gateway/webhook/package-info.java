/**
 * Webhooks (推送): the change feed, carried to whoever asked for it. A delivery is signed, repeated until it arrives or days have passed, written down, and never
 * sent to an address inside.
 */
package io.junheng.gateway.webhook;
