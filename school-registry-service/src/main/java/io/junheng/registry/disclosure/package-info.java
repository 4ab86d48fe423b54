/** Disclosure (信息公示): what is published of kindergartens, without anything about persons. */
package io.junheng.registry.disclosure;
