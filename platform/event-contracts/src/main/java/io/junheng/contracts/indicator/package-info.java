/** Events of the indicator service (指标): frameworks, evaluations, findings. */
package io.junheng.contracts.indicator;
