package io.junheng.task.document;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;
import io.junheng.task.format.DocumentFormat;
import io.junheng.task.format.PlainText;
import io.junheng.task.format.TextOfFiles;
import io.junheng.task.format.UnreadableDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Takes in the files that documents come in (来文登记), and says why one cannot be read. */
@ApplicationScoped
class Documents {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private final TextOfFiles files;

    Documents(TextOfFiles files) {
        this.files = files;
    }

    /** The document that is the body of a request of that media type. */
    Document sentAs(MediaType type, Path file) {
        String name = type == null ? MediaType.TEXT_PLAIN : type.getType() + "/" + type.getSubtype();
        DocumentFormat format =
                DocumentFormat.ofMediaType(name).orElseThrow(() -> Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE));
        String encoding = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return read(
                present(file, DocumentProblem.DOCUMENT_EMPTY),
                () -> format,
                format == DocumentFormat.TEXT ? encoding : null);
    }

    /** The document that is the file of a form, whatever the form says of its type. */
    Document uploaded(Path file) {
        Path present = present(file, DocumentProblem.DOCUMENT_FILE_MISSING);
        return read(present, () -> DocumentFormat.of(present), null);
    }

    private Document read(Path file, Supplier<DocumentFormat> kind, String encoding) {
        Charset charset = encoding == null
                ? null
                : PlainText.charset(encoding).orElseThrow(() -> Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE));
        try {
            DocumentFormat format = kind.get();
            requireSize(file, format == DocumentFormat.TEXT ? DocumentText.LARGEST : files.largest());
            return new Document(format, new DocumentText(files.read(file, format, charset)));
        } catch (UnreadableDocument e) {
            throw Problem.of(problem(e.reason()));
        }
    }

    private static void requireSize(Path file, long most) {
        try {
            if (Files.size(file) > most) {
                throw Problem.of(DocumentProblem.DOCUMENT_TOO_LARGE, most);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(Path file, DocumentProblem otherwise) {
        if (file == null) {
            throw Problem.of(otherwise);
        }
        return file;
    }

    private static ProblemType problem(UnreadableDocument.Reason reason) {
        return switch (reason) {
            case ENCODING -> KitProblem.WRONG_ENCODING;
            case NOT_OF_ITS_KIND -> DocumentProblem.DOCUMENT_NOT_OF_ITS_KIND;
            case KIND_NOT_READ -> DocumentProblem.DOCUMENT_KIND_NOT_READ;
            case DAMAGED -> DocumentProblem.DOCUMENT_DAMAGED;
            case ENCRYPTED -> DocumentProblem.DOCUMENT_ENCRYPTED;
            case MACROS -> DocumentProblem.DOCUMENT_WITH_MACROS;
            case ENTITIES -> DocumentProblem.DOCUMENT_WITH_ENTITIES;
            case TOO_MUCH -> DocumentProblem.DOCUMENT_TOO_MUCH;
            case NO_TEXT_LAYER -> DocumentProblem.DOCUMENT_NO_TEXT_LAYER;
        };
    }
}
