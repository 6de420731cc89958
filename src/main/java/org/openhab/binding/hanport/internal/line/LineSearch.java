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
package org.openhab.binding.hanport.internal.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.trouble.LineTrouble;
import org.openhab.binding.hanport.internal.trouble.Trouble;

/**
 * Finds out by listening how bits run on a serial line: listens in one way after the other until a sound frame comes.
 * <p>
 * Give it to the {@link org.openhab.binding.hanport.internal.source.SerialByteSource} as its line and to the
 * reader of that source. The line that brought the last sound frame is held on to while the
 * port is silent, however long, for silence says nothing about the line; it is left only for bytes that have made no
 * sense for minutes. One thread at a time, the port's.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LineSearch implements Supplier<SerialLine> {

    /**
     * What is found in the field, the most usual first. Text of seven bits and a parity bit is read as eight bits, from
     * which the framer takes the parity off, so that 7E1 is found as 8N1.
     */
    public static final List<SerialLine> LINES = List.of(SerialLine.P1, SerialLine.HAN, SerialLine.HAN_EVEN,
            new SerialLine(9600, 8, SerialLine.Parity.NONE, 1), new SerialLine(38400, 8, SerialLine.Parity.NONE, 1));

    /** Two intervals of the slowest meter (15 s), and the time that its telegram takes. */
    public static final Duration LISTENING = Duration.ofSeconds(35);
    /** As long for what is plainly garbage. */
    public static final Duration GARBAGE = Duration.ofSeconds(3);
    /** How long a line that has proved good may bring nothing but garbage: a meter may be restarting, a cable bad. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Fewer bytes are not worth leaving a good line for. */
    private static final int SOME_BYTES = 64;
    /** The source asks several times a second; if it has not for so long, the port was not open. */
    private static final Duration NOT_OPEN = Duration.ofSeconds(5);

    /** No telegram can come of these while the line is listened to in this way, right as it may be. */
    private static final Set<Trouble> OF_ANOTHER_LINE = Set.of(LineTrouble.PARITY, LineTrouble.SLOWER,
            LineTrouble.WRONG_SPEED);

    private final List<SerialLine> lines;
    private final Clock clock;
    private final Consumer<SerialLine> found;
    private final LineJudge judge = new LineJudge();
    private int at;
    private @Nullable SerialLine good;
    /** Whether the good line has brought a sound frame since we listen to it. */
    private boolean proved;
    /** Since when the line is listened to in this way without a sound frame. */
    private Instant since;
    private Instant lastAsked;
    private Instant lastBytes = Instant.MIN;
    private int bytes;

    /**
     * A search that begins with nothing known.
     *
     * @param found told the line when it is first found and whenever it is another one; on the port's thread
     */
    public LineSearch(Clock clock, Consumer<SerialLine> found) {
        lines = LINES;
        this.clock = clock;
        this.found = found;
        since = clock.instant();
        lastAsked = since;
    }

    /**
     * A search that begins with what was found last time.
     *
     * @param remembered need not be one of {@link #LINES}
     * @see #LineSearch(Clock, Consumer)
     */
    public LineSearch(SerialLine remembered, Clock clock, Consumer<SerialLine> found) {
        List<SerialLine> order = new ArrayList<>(LINES);
        order.remove(remembered);
        order.add(0, remembered);
        lines = List.copyOf(order);
        this.clock = clock;
        this.found = found;
        good = remembered;
        since = clock.instant();
        lastAsked = since;
    }

    /** The line to listen with now; to be asked all the time while the port is open. */
    @Override
    public SerialLine get() {
        Instant now = clock.instant();
        if (lastAsked.plus(NOT_OPEN).isBefore(now)) {
            since = now;
        }
        lastAsked = now;
        if (isOver(now)) {
            moveOn(now);
        }
        return lines.get(at);
    }

    /** What the bytes of this line look like; fed by the reader, forgotten here when the line changes. */
    public LineJudge judge() {
        return judge;
    }

    /** So many bytes came. */
    public void bytes(int count) {
        bytes = Math.min(bytes + count, SOME_BYTES);
        lastBytes = clock.instant();
    }

    /** A sound frame came: this is the line. */
    public void sound() {
        SerialLine line = lines.get(at);
        proved = true;
        since = clock.instant();
        bytes = 0;
        if (!line.equals(good)) {
            good = line;
            found.accept(line);
        }
    }

    /** Whether the line has been listened to for long enough in this way. */
    private boolean isOver(Instant now) {
        boolean garbage = judge.trouble().filter(OF_ANOTHER_LINE::contains).isPresent();
        if (judge.trouble().isPresent() && !garbage) {
            // the speed is right, or the trouble could not be told; what is needed is not another line
            return false;
        } else if (lines.get(at).equals(good)) {
            boolean senseless = bytes >= SOME_BYTES && lastBytes.plus(LISTENING).isAfter(now);
            return senseless && hasPassed(proved ? PATIENCE : LISTENING, now);
        }
        return hasPassed(garbage ? GARBAGE : LISTENING, now);
    }

    private boolean hasPassed(Duration time, Instant now) {
        return !since.plus(time).isAfter(now);
    }

    /** Goes on to the next line; from a silent one back to the good one, if there is one. */
    private void moveOn(Instant now) {
        SerialLine known = good;
        at = bytes == 0 && known != null ? lines.indexOf(known) : (at + 1) % lines.size();
        since = now;
        proved = false;
        bytes = 0;
        judge.clear();
    }
}
