/** The main job of the suite as a client does it, through the gateway only: from regions to a verified write-off and its record. */
package io.junheng.launcher.demo;
