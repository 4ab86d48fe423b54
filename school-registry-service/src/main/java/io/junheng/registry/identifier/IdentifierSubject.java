package io.junheng.registry.identifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the codes of a scheme name (编码对象). */
@Schema(name = "IdentifierSubject", description = "编码对象 / what a foreign code names")
enum IdentifierSubject {
    SCHOOL,
    REGION,
    DEPARTMENT
}
