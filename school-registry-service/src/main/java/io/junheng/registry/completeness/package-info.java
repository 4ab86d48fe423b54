/** Completeness (完整性): how many of those who have to file a form have done so, and how many in time, by region. */
package io.junheng.registry.completeness;
