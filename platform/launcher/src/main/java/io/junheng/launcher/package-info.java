/** The whole suite on one machine: what runs, in which order it starts and stops, and the commands of {@code ./junheng}. */
package io.junheng.launcher;
