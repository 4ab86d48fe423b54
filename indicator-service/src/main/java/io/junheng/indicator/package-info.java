/** Indicator service (指标): frameworks as data, evaluations with frozen inputs, findings. */
package io.junheng.indicator;
