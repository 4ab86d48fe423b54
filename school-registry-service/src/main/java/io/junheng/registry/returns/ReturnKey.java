package io.junheng.registry.returns;

import io.junheng.registry.catalogue.Subject;

/** What identifies a return (报表标识). */
record ReturnKey(Subject subject, String code, String form, int year) {}
