/** Child processes: starting them in a session of their own, asking them to stop, finding those that were left behind. */
package io.junheng.launcher.process;
