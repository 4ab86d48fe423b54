package io.junheng.kit.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemDocument;
import io.junheng.kit.problem.Violation;
import io.junheng.kit.sql.DatabaseFailure;
import io.junheng.kit.time.Ids;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns a failure into RFC 9457. Of an unexpected one only a reference leaves; the log line carries it too. */
public class ProblemRenderer {

    private static final Logger LOG = Logger.getLogger(ProblemRenderer.class);
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']{0,100})'");
    private static final int SHOWN = 100;

    private final Caller caller;
    private final Ids ids;

    ProblemRenderer(Caller caller, Ids ids) {
        this.caller = caller;
        this.ids = ids;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return render(problem.violations(), problem.retryAfterSeconds(), uri, headers);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, UriInfo uri, HttpHeaders headers) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            violations.add(
                    Violation.of(KitProblem.INVALID, violation.getMessage()).at(pointer(violation.getPropertyPath())));
        }
        violations.sort((a, b) -> String.valueOf(a.pointer()).compareTo(String.valueOf(b.pointer())));
        return render(violations, null, uri, headers);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException malformed, UriInfo uri, HttpHeaders headers) {
        if (malformed.getProcessor() instanceof JsonGenerator) {
            return unexpected(malformed, uri, headers);
        }
        return render(List.of(violation(malformed)), null, uri, headers);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched, UriInfo uri, HttpHeaders headers) {
        return malformed(mismatched, uri, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, UriInfo uri, HttpHeaders headers) {
        if (web.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed, uri, headers);
        }
        if (web.getCause() instanceof Problem problem) {
            return problem(problem, uri, headers);
        }
        KitProblem type = switch (web.getResponse().getStatus()) {
            case 401 -> KitProblem.UNAUTHENTICATED;
            case 403 -> KitProblem.FORBIDDEN;
            case 404 -> KitProblem.NOT_FOUND;
            case 405 -> KitProblem.METHOD_NOT_ALLOWED;
            case 406 -> KitProblem.NOT_ACCEPTABLE;
            case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> web.getResponse().getStatus() < 500 ? KitProblem.BAD_REQUEST : null;
        };
        return type == null ? unexpected(web, uri, headers) : render(List.of(Violation.of(type)), null, uri, headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(UriInfo uri, HttpHeaders headers) {
        return render(List.of(Violation.of(KitProblem.UNAUTHENTICATED)), null, uri, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri, HttpHeaders headers) {
        return render(List.of(Violation.of(KitProblem.FORBIDDEN)), null, uri, headers);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
    public Response stale(UriInfo uri, HttpHeaders headers) {
        return render(List.of(Violation.of(KitProblem.STALE)), null, uri, headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri, HttpHeaders headers) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem(problem, uri, headers);
            }
            if (cause instanceof OptimisticLockException) {
                return stale(uri, headers);
            }
        }
        if (DatabaseFailure.isPassing(failure)) {
            LOG.warnf("Database not available: %s", failure.toString());
            return render(List.of(Violation.of(KitProblem.UNAVAILABLE)), 2, uri, headers);
        }
        String reference = ids.next("err");
        LOG.errorf(failure, "Unexpected failure %s", reference);
        return render(List.of(Violation.of(KitProblem.INTERNAL, reference)), null, uri, headers);
    }

    private Response render(List<Violation> violations, Integer retryAfter, UriInfo uri, HttpHeaders headers) {
        List<Violation> shown = violations.size() > SHOWN ? violations.subList(0, SHOWN) : violations;
        ProblemDocument document = ProblemDocument.of(
                shown,
                Language.isChinese(headers.getAcceptableLanguages()),
                uri.getRequestUri().getPath(),
                caller.requestId());
        Response.ResponseBuilder response = Response.status(document.status())
                .type("application/problem+json")
                .entity(document);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        if (document.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static Violation violation(JsonProcessingException malformed) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return Violation.of(KitProblem.UNKNOWN_PROPERTY, unknown.getPropertyName())
                    .at(pointer(unknown));
        }
        if (malformed instanceof MismatchedInputException mismatched) {
            String type = mismatched.getTargetType() == null ? "JSON" : jsonType(mismatched.getTargetType());
            return Violation.of(KitProblem.WRONG_TYPE, type).at(pointer(mismatched));
        }
        String message = malformed.getOriginalMessage();
        Matcher duplicate = DUPLICATE.matcher(message == null ? "" : message);
        if (duplicate.find()) {
            return Violation.of(KitProblem.DUPLICATE_PROPERTY, duplicate.group(1));
        }
        String where = malformed.getLocation() == null
                ? ""
                : "line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr();
        String pointer = malformed instanceof JsonMappingException mapping ? pointer(mapping) : null;
        return Violation.of(KitProblem.MALFORMED_BODY, where).at(pointer);
    }

    private static String jsonType(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (CharSequence.class.isAssignableFrom(type)
                || type.isEnum()
                || type.getName().startsWith("java.time")) {
            return type.isEnum()
                    ? String.join(" | ", names(type))
                    : type.getName().startsWith("java.time") ? "date" : "string";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "array" : "object";
    }

    private static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }

    /** Leaves out the nodes that name the Java method and its parameter. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : path) {
            if (depth++ < 2) {
                continue;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        if (pointer.isEmpty()) {
            String last = null;
            for (Path.Node node : path) {
                last = node.getName();
            }
            return "?" + last;
        }
        return pointer.toString();
    }
}
