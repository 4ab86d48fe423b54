/** Events of the indicator service (指标): frameworks, evaluations, findings. */
@NullMarked
package io.junheng.contracts.indicator;

import org.jspecify.annotations.NullMarked;
