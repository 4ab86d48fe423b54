/** Rules on founding and naming schools (学校设置规则): which may be founded, what they may be called, and whose names are to be put right. */
package io.junheng.registry.founding;
