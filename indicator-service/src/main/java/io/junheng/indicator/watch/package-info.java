/** Lists of counties under key supervision (督导重点对象): who fails is on them without exception, and off them only after the next year that passes. */
package io.junheng.indicator.watch;
