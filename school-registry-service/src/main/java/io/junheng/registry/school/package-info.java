/** Schools (学校): codes, life, and what is known of each. */
package io.junheng.registry.school;
