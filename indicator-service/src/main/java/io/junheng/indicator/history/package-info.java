/** Histories (指标历史): series of an indicator that survive mergers and changes of boundaries, both ways. */
package io.junheng.indicator.history;
