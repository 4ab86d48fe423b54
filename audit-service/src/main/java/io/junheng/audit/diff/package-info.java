/** What differs between two states of a thing (结构化差异). */
package io.junheng.audit.diff;
