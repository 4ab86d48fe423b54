/** What a service says of itself. */
package io.junheng.kit.config;
