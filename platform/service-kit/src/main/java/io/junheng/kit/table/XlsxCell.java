package io.junheng.kit.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * What a cell of a workbook says (单元格内容). A formula is never computed: its cell has the value that the workbook keeps for it, and the text of the formula when
 * it keeps none, so that it is not taken for a blank cell. A cell with the format of a date is read as {@code yyyy-MM-dd}.
 */
public final class XlsxCell {

    /** How a workbook is opened whose cells are read here. */
    public static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final int MAX_DIGITS = 100;
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*(y.*m|m.*d|d.*m).*");

    private XlsxCell() {}

    /** The text of a cell; null or blank for an empty one. */
    public static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            return format != null && DATE_FORMAT.matcher(format).matches()
                    ? cell.asDate().toLocalDate().toString()
                    : plain(cell.asNumber());
        }
        return cell.getType() == CellType.FORMULA ? kept(cell) : cell.getText();
    }

    private static String kept(Cell cell) {
        String value = cell.getRawValue();
        return value == null || value.isBlank() ? "=" + cell.getFormula() : value;
    }

    /** Without exponent, unless it were too long to be meant. */
    private static String plain(BigDecimal number) {
        boolean sane = Math.abs((long) number.scale()) <= MAX_DIGITS;
        return sane ? number.toPlainString() : number.toString();
    }
}
