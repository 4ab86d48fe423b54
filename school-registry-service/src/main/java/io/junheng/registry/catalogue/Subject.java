package io.junheng.registry.catalogue;

/** What a return is about (填报对象). */
public enum Subject {
    SCHOOL,
    REGION
}
