package io.junheng.system;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TypeScript compiler and a Node.js to run what it made, both inside this process, so that nothing has to be installed. */
final class TypeScript {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COMPILE = """
            const ts = require(%s);
            const program = ts.createProgram([%s], {
                strict: true,
                target: ts.ScriptTarget.ES2022,
                module: ts.ModuleKind.CommonJS,
                moduleResolution: ts.ModuleResolutionKind.Node10,
                lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
                types: [],
                outDir: %s,
            });
            const found = ts.getPreEmitDiagnostics(program).concat(program.emit().diagnostics);
            JSON.stringify(found.map(one =>
                (one.file ? one.file.fileName + ':' + (ts.getLineAndCharacterOfPosition(one.file, one.start).line + 1) + ' ' : '')
                + ts.flattenDiagnosticMessageText(one.messageText, ' ')));
            """;

    private static final String CALL = """
            globalThis.outcome = 'null';
            require(%s).%s(%s).then(
                result => { globalThis.outcome = JSON.stringify(result); },
                error => { globalThis.outcome = JSON.stringify({ error: String(error), cause: String(error.cause) }); });
            """;

    private TypeScript() {}

    /** Compiles the program strictly, with all it imports; returns what the compiler has to say. */
    static List<String> compile(Path program, Path into) throws IOException, JavetException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            String found = node.getExecutor(COMPILE.formatted(quoted(compiler()), quoted(program), quoted(into)))
                    .executeString();
            List<String> messages = new ArrayList<>();
            JSON.readTree(found).forEach(message -> messages.add(message.asText()));
            return messages;
        }
    }

    /** What the module's asynchronous function comes to; with {@code error} when it failed. */
    static JsonNode call(Path module, String function, String... arguments) throws JavetException, IOException {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            String values = Arrays.stream(arguments).map(TypeScript::quoted).collect(Collectors.joining(", "));
            node.getExecutor(CALL.formatted(quoted(module), function, values)).executeVoid();
            node.await();
            return JSON.readTree(node.getExecutor("globalThis.outcome").executeString());
        }
    }

    private static Path compiler() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/typescript"))) {
            return files.filter(file -> file.endsWith("lib/typescript.js"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static String quoted(Object text) {
        try {
            return JSON.writeValueAsString(text.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
