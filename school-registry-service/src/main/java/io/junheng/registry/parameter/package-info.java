/** Policy parameters (政策参数): figures that policy sets, dated, and set anew for single regions. */
package io.junheng.registry.parameter;
