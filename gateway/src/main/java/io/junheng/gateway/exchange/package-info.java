/**
 * Approved aggregates on their way up (数据上报与交换): numbered, signed, pushed to whoever is above or carried as a file, acknowledged, and repaired where something is
 * missing; and the other side of the same, which stores what came with where it came from.
 */
package io.junheng.gateway.exchange;
