/** Packs of reference data: what their files say, and sending them through the public API. */
package io.junheng.launcher.pack;
