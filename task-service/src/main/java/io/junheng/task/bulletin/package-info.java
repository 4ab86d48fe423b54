/** Bulletins (通报): what each county has done in a period, with numbers that stand still once they are published. */
package io.junheng.task.bulletin;
