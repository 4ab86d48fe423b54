/** Layout plans (布局专项规划): which schools of a county stay, are built, merged or restored, year by year, and when the plan is due for revision. */
package io.junheng.registry.layout;
