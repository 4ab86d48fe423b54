/** What the registry has locked (已锁定数据), as far as this service has heard. */
package io.junheng.indicator.fact;
