/** Rounds of judging (督导评估轮次): standards scored with evidence by oneself or by those above, totals always computed here, ranks and comparisons. */
package io.junheng.indicator.appraisal;
