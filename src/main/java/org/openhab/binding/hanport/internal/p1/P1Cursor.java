/*
 * Copyright (c) 2026 Contributors to the HAN Port binding project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.hanport.internal.p1;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Goes through the bytes of one P1 telegram, once, and says what stands there.
 *
 * <pre>
 * telegram = header line*  "!"
 * line     = code group+ [line-end group] line-end
 * code     = A "-" B ":" C "." D "." E ["*" F]
 * group    = "(" [number ["*"] [unit] | moment | text] ")"
 * </pre>
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class P1Cursor {

    /** What a value group holds. */
    enum Group {
        NUMBER,
        MOMENT,
        TEXT,
        /** the line ends before the group does */
        BROKEN
    }

    /** A long holds any number of so many digits. */
    private static final int DIGITS_OF_LONG = 18;
    private static final int DIGITS_OF_COUNT = 9;

    private final P1Vocabulary vocabulary = new P1Vocabulary();
    private final P1Order order = new P1Order(vocabulary);
    private byte[] bytes = {};
    private int start;
    private int position;
    private int end;

    private int from;
    private int to;
    private long unscaled;
    private int digits;
    private int decimals;
    private Unit unit = Unit.NONE;
    private Group last = Group.BROKEN;

    /** Stands behind the header line of this telegram. */
    void open(Slice telegram) {
        bytes = telegram.array();
        start = telegram.offset();
        position = start;
        end = telegram.end();
        order.restart(bytes);
        while (position < end && !isLineEnd(bytes[position])) {
            position++;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Index of the byte that comes next. */
    int position() {
        return position;
    }

    /** Bytes from the telegram's '/' to here. */
    int offset(int index) {
        return index - start;
    }

    /** Goes to the next line that holds something; false if there is none before the '!'. */
    boolean toLine() {
        while (position < end && (isLineEnd(bytes[position]) || bytes[position] == ' ')) {
            position++;
        }
        return position < end && (position < end - 1 || bytes[position] != '!');
    }

    void skipLine() {
        while (position < end && bytes[position] != '\n') {
            position++;
        }
    }

    /** Whether nothing but blanks is left of this line. */
    boolean isLineDone() {
        int i = position;
        while (i < end && bytes[i] == ' ') {
            i++;
        }
        return i >= end - 1 || isLineEnd(bytes[i]);
    }

    /** The object that this line is about; it stands in front of the first value group then. */
    Optional<P1Object> object() {
        Optional<P1Object> object = order.next(bytes, position, end);
        if (object.isPresent()) {
            position += order.size() - 1;
        }
        return object;
    }

    /** Reads the only group of this line, if it is a number that is written as in the last telegram. */
    boolean numberAsBefore() {
        P1Line form = order.form();
        if (form == null || position + 1 + form.size() > end) {
            return false;
        }
        long number = form.read(order.eights(), position + 1);
        if (number == P1Line.OTHER_FORM) {
            return false;
        }
        unscaled = number;
        digits = form.whole() + form.decimals();
        decimals = form.decimals();
        unit = form.unit();
        position += form.size();
        return true;
    }

    /** Notes how the last group was written, if it is a number and all that follows the code in front of here. */
    void keepForm(int code) {
        int behind = from + digits + (decimals == 0 ? 0 : 1);
        boolean alone = last == Group.NUMBER && from == code + 1 && to + 1 < end && isLineEnd(bytes[to + 1]);
        boolean plain = alone && bytes[from] >= '0' && bytes[from] <= '9' && bytes[behind] != '.';
        order.keep(plain ? P1Line.of(bytes, behind, to + 2, digits - decimals, decimals, unit).orElse(null) : null);
    }

    /** The code that the last group consists of. */
    Optional<ObisCode> groupAsCode() {
        long code = P1Code.read(bytes, from, end, ')');
        return code == P1Code.NONE ? Optional.empty() : Optional.of(vocabulary.object(P1Code.groups(code)).obis());
    }

    /** Whether a value group comes next in this line. */
    boolean toGroup() {
        return position < end && bytes[position] == '(';
    }

    /** Whether a value group comes next, here or at the beginning of the next line; stands in front of it then. */
    boolean toGroupOfNextLine() {
        int i = position;
        while (i < end && isLineEnd(bytes[i])) {
            i++;
        }
        boolean found = i < end && bytes[i] == '(';
        position = found ? i : position;
        return found;
    }

    /** Reads a group and stands behind it; a broken one is not left. */
    Group group() {
        int i = position + 1;
        from = i;
        while (i < end && bytes[i] == ' ') {
            i++;
        }
        int number = i;
        boolean negative = i < end && bytes[i] == '-';
        if (negative) {
            i++;
            number = i;
        }
        long value = 0;
        int point = -1;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (bytes[i] == '.' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        digits = point < 0 ? i - number : i - number - 1;
        decimals = point < 0 ? 0 : i - point - 1;
        unscaled = negative ? -value : value;
        return digits > 0 && i < end ? behindNumber(i) : textGroup();
    }

    /** Reads a group in which digits are no number. */
    Group textGroup() {
        from = position + 1;
        for (int i = from; i < end && !isLineEnd(bytes[i]); i++) {
            if (bytes[i] == ')' && endsGroup(i)) {
                return leave(i, Group.TEXT);
            }
        }
        return Group.BROKEN;
    }

    /** The number of the last group. */
    Quantity quantity() {
        return new Quantity(digits <= DIGITS_OF_LONG ? BigDecimal.valueOf(unscaled, decimals) : longNumber(), unit);
    }

    /** The whole last group as text, as it came. */
    Text text() {
        return vocabulary.text(bytes, from, to);
    }

    int groupStart() {
        return from;
    }

    int groupEnd() {
        return to;
    }

    /** Whether the last group, a number, may be a moment without a flag: twelve digits and nothing else. */
    boolean isBareMoment() {
        return to - from == P1Clock.DIGITS && digits == P1Clock.DIGITS;
    }

    /** Whether the last group, a number, may be how many of something there are. */
    boolean isCount() {
        return unit == Unit.NONE && decimals == 0 && unscaled >= 0 && digits <= DIGITS_OF_COUNT;
    }

    private Group behindNumber(int i) {
        int ch = bytes[i];
        if (ch == ')') {
            unit = Unit.NONE;
            return leave(i, Group.NUMBER);
        } else if ((ch == 'W' || ch == 'S') && i - from == P1Clock.DIGITS && digits == P1Clock.DIGITS && i + 1 < end
                && bytes[i + 1] == ')') {
            return leave(i + 1, Group.MOMENT);
        }
        int closing = readUnit(ch == '*' ? i + 1 : i);
        // edited telegrams have lost the '*'; what is no unit then is a text that begins with digits
        return closing < 0 || ch != '*' && unit.dimension() == Dimension.OTHER ? textGroup()
                : leave(closing, Group.NUMBER);
    }

    /** Index of the parenthesis behind the unit that begins here, or -1. */
    private int readUnit(int first) {
        long key = 0;
        for (int i = first; i < end && !isLineEnd(bytes[i]); i++) {
            int ch = bytes[i];
            if (ch == ')') {
                unit = vocabulary.unit(key, bytes, first, i);
                return i;
            }
            key = key << Byte.SIZE | ch & 0xFF;
        }
        return -1;
    }

    private Group leave(int closing, Group group) {
        to = closing;
        position = closing + 1;
        last = group;
        return group;
    }

    /** Texts may hold parentheses, so a closing one must be followed by what may follow a group. */
    private boolean endsGroup(int closing) {
        int i = closing + 1;
        while (i < end && bytes[i] == ' ') {
            i++;
        }
        return i >= end || bytes[i] == '(' || isLineEnd(bytes[i]) || i == end - 1 && bytes[i] == '!';
    }

    private BigDecimal longNumber() {
        int length = decimals == 0 ? digits : digits + 1;
        int last = from;
        while (bytes[last] == ' ') {
            last++;
        }
        int sign = bytes[last] == '-' ? 1 : 0;
        return new BigDecimal(P1Vocabulary.ascii(bytes, last, last + sign + length));
    }

    private static boolean isLineEnd(int ch) {
        return ch == '\r' || ch == '\n';
    }
}
