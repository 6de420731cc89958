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

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;
import org.openhab.binding.hanport.internal.telegram.Value.Quantity;
import org.openhab.binding.hanport.internal.telegram.Value.Text;

/**
 * Goes through the bytes of one P1 telegram, once, and tells what stands there. Source: DSMR P1 Companion Standard
 * 5.0.2, sections 6.2 to 6.4; IEC 62056-21, clause 6.6 (data set).
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

    private final P1Number number = new P1Number();
    private byte[] bytes = {};
    private int start;
    private int position;
    private int end;

    private int from;
    private int to;
    private Unit unit = Unit.NONE;

    /** Stands behind the header line of this telegram. */
    void open(Slice telegram) {
        bytes = telegram.array();
        start = telegram.offset();
        end = telegram.end();
        position = P1Blanks.lineEnd(bytes, start, end);
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
        position = P1Blanks.skipLines(bytes, position, end);
        return position < end && (position < end - 1 || bytes[position] != '!');
    }

    void skipLine() {
        position = P1Blanks.lineEnd(bytes, position, end);
    }

    /** Whether nothing but blanks is left of this line. */
    boolean isLineDone() {
        int i = P1Blanks.skip(bytes, position, end);
        return i >= end - 1 || P1Blanks.isLineEnd(bytes[i]);
    }

    /** The code of the object that this line is about; it stands in front of the first value group then. */
    Optional<ObisCode> object() {
        long full = P1Code.read(bytes, position, end, '(');
        long code = full == P1Code.NONE ? P1Code.readReduced(bytes, position, end) : full;
        if (code == P1Code.NONE) {
            return Optional.empty();
        }
        position += P1Code.size(code) - 1;
        return Optional.of(P1Code.obis(code));
    }

    /** The code of the table that begins here, with a parenthesis on a line of its own; stands behind that then. */
    Optional<ObisCode> table() {
        int line = position;
        position = P1Blanks.lineEnd(bytes, position, end);
        long code = position < end ? P1Code.read(bytes, line, end, bytes[position]) : P1Code.NONE;
        boolean begins = code != P1Code.NONE && toGroupOfNextLine() && opensTable();
        position = begins ? position : line;
        return begins ? Optional.of(P1Code.obis(code)) : Optional.empty();
    }

    /** Whether a parenthesis is left of this line that another line closes; stands behind it then. */
    boolean opensTable() {
        return P1Blanks.closesTable(bytes, position, end) && isAlone('(');
    }

    /** Whether nothing but this character is left of this line; stands behind it then. */
    boolean isAlone(int character) {
        boolean alone = position < end - 1 && bytes[position] == character && P1Blanks.isLineEnd(bytes[position + 1]);
        position += alone ? 1 : 0;
        return alone;
    }

    /** The code that the last group consists of. */
    Optional<ObisCode> groupAsCode() {
        long code = P1Code.read(bytes, from, end, ')');
        return code == P1Code.NONE ? Optional.empty() : Optional.of(P1Code.obis(code));
    }

    /** Whether a value group comes next in this line. */
    boolean toGroup() {
        return position < end && bytes[position] == '(';
    }

    /** Whether a value group comes next, here or at the beginning of the next line; stands in front of it then. */
    boolean toGroupOfNextLine() {
        int i = P1Blanks.skipLines(bytes, position, end);
        boolean found = i < end && bytes[i] == '(';
        position = found ? i : position;
        return found;
    }

    /** Reads a group and stands behind it; a broken one is not left. */
    Group group() {
        from = position + 1;
        int i = number.read(bytes, P1Blanks.skip(bytes, from, end), end);
        return number.digits() > 0 && i < end ? behindNumber(i) : textGroup();
    }

    /** Reads a group in which digits are no number. */
    Group textGroup() {
        from = position + 1;
        for (int i = from; i < end && !P1Blanks.isLineEnd(bytes[i]); i++) {
            if (bytes[i] == ')' && endsGroup(i)) {
                return leave(i, Group.TEXT);
            }
        }
        return Group.BROKEN;
    }

    /** The number of the last group. */
    Quantity quantity() {
        return number.quantity(unit);
    }

    /** The digits of the last group, which is a number. */
    P1Number number() {
        return number;
    }

    /** Index of the first byte of the last group, behind its parenthesis. */
    int groupStart() {
        return from;
    }

    /** How many bytes the last group has. */
    int groupSize() {
        return to - from;
    }

    /** The whole last group as text, as it came. */
    Text text() {
        return new Text(ascii(from, to));
    }

    /** The moment that the last group is, by this clock. */
    Optional<MeterTime> moment(P1Clock clock) {
        return clock.read(bytes, from, to);
    }

    /** Whether the last group, a number, may be a moment without a flag: twelve digits and nothing else. */
    boolean isBareMoment() {
        return to - from == P1Clock.DIGITS && number.digits() == P1Clock.DIGITS;
    }

    /** Whether the last group, a number, may be how many of something there are. */
    boolean isCount() {
        return unit == Unit.NONE && number.isCount();
    }

    private Group behindNumber(int i) {
        int ch = bytes[i];
        if (ch == ')') {
            unit = Unit.NONE;
            return leave(i, Group.NUMBER);
        } else if ((ch == 'W' || ch == 'S') && i - from == P1Clock.DIGITS && number.digits() == P1Clock.DIGITS
                && i + 1 < end && bytes[i + 1] == ')') {
            return leave(i + 1, Group.MOMENT);
        }
        int closing = readUnit(ch == '*' ? i + 1 : i);
        // edited telegrams have lost the '*'; what is no unit then is a text that begins with digits
        return closing < 0 || ch != '*' && unit.dimension() == Dimension.OTHER ? textGroup()
                : leave(closing, Group.NUMBER);
    }

    /** Index of the parenthesis behind the unit that begins here, or -1. */
    private int readUnit(int first) {
        for (int i = first; i < end && !P1Blanks.isLineEnd(bytes[i]); i++) {
            if (bytes[i] == ')') {
                unit = Unit.of(ascii(first, i).strip());
                return i;
            }
        }
        return -1;
    }

    private Group leave(int closing, Group group) {
        to = closing;
        position = closing + 1;
        return group;
    }

    /** Texts may hold parentheses, so a closing one must be followed by what may follow a group. */
    private boolean endsGroup(int closing) {
        int i = P1Blanks.skip(bytes, closing + 1, end);
        return i >= end || bytes[i] == '(' || P1Blanks.isLineEnd(bytes[i]) || i == end - 1 && bytes[i] == '!';
    }

    private String ascii(int first, int last) {
        return new String(bytes, first, last - first, StandardCharsets.ISO_8859_1);
    }
}
