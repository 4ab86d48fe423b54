/** Regions beside each other by indicators (区域对比报表), frozen as they were drawn up and exported the same at any later time. */
package io.junheng.indicator.comparison;
