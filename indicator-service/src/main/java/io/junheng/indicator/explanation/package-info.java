/** Explanations and gaps (结果解释与缺口): what came of the frozen inputs, computed anew by the reference interpreter. */
package io.junheng.indicator.explanation;
