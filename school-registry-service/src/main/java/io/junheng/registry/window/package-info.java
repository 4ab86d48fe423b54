/** Reporting windows (报送窗口): when the returns of a form and year are submitted, and for whom longer. */
package io.junheng.registry.window;
