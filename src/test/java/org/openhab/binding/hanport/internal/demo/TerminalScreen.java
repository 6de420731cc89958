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
package org.openhab.binding.hanport.internal.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A terminal that is drawn anew in place: the meters side by side where it is wide enough, else one above the other,
 * each with its share of the lines.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class TerminalScreen implements Screen {

    private static final String CLEAR = "\033[2J";
    private static final String HOME = "\033[H";
    private static final String CLEAR_LINE = "\033[K";
    private static final String CLEAR_REST = "\033[J";
    private static final int COLUMN = 46;
    /** An item and its state. */
    private static final int ITEM = 39;
    private static final int NAME = 24;
    private static final int[] USUAL_SIZE = { 40, 3 * COLUMN };

    private final PrintStream out;
    private final int lines;
    /** How many meters are side by side. */
    private final int columns;
    private final int width;

    static TerminalScreen of(PrintStream out) {
        int[] size = size().orElse(USUAL_SIZE);
        return new TerminalScreen(out, size[0], size[1]);
    }

    TerminalScreen(PrintStream out, int lines, int width) {
        this.out = out;
        this.lines = Math.max(5, lines - 1);
        columns = Math.max(1, width / COLUMN);
        this.width = Math.max(COLUMN, width / columns);
        out.print(CLEAR);
    }

    /** Lines and columns, as the system's terminal driver has them. */
    private static Optional<int[]> size() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty").start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            boolean known = stty.waitFor(1, TimeUnit.SECONDS) && answer.matches("[1-9]\\d* [1-9]\\d*");
            return known ? Optional.of(Stream.of(answer.split(" ")).mapToInt(Integer::parseInt).toArray())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void show(List<MeterView> meters) {
        int rows = (meters.size() + columns - 1) / columns;
        List<List<String>> blocks = meters.stream().map(meter -> block(meter, lines / rows)).toList();
        List<String> drawn = new ArrayList<>();
        for (int first = 0; first < blocks.size(); first += columns) {
            List<List<String>> row = blocks.subList(first, Math.min(first + columns, blocks.size()));
            int height = row.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                drawn.add(line(row, line));
            }
        }
        out.print(HOME + String.join(CLEAR_LINE + "\r\n", drawn) + CLEAR_LINE + CLEAR_REST);
        out.flush();
    }

    private String line(List<List<String>> row, int line) {
        StringBuilder text = new StringBuilder();
        for (List<String> block : row) {
            text.append(cut(line < block.size() ? block.get(line) : "", width - 1)).append(' ');
        }
        return text.toString();
    }

    private List<String> block(MeterView meter, int height) {
        List<String> block = new ArrayList<>();
        block.add(meter.title() + ": " + meter.delivered() + " of " + meter.expected().size() + " values");
        block.addAll(sideBySide(
                meter.things().entrySet().stream().map(thing -> thing.getKey() + "  " + thing.getValue()).toList()));
        int room = Math.max(0, height - block.size() - 1) * Math.max(1, width / ITEM);
        block.addAll(sideBySide(meter.items().entrySet().stream().limit(room)
                .map(item -> cut(" " + item.getKey(), NAME) + item.getValue()).toList()));
        int hidden = meter.items().size() - room;
        block.add(hidden > 0 ? " and " + hidden + " more" : "");
        return block;
    }

    /** As many on a line as there is room for; each on a line of its own where one is too long. */
    private List<String> sideBySide(List<String> texts) {
        boolean allFit = texts.stream().allMatch(text -> text.length() < ITEM);
        int onALine = allFit ? Math.max(1, width / ITEM) : 1;
        List<String> joined = new ArrayList<>();
        for (int first = 0; first < texts.size(); first += onALine) {
            List<String> line = texts.subList(first, Math.min(first + onALine, texts.size()));
            joined.add(onALine == 1 ? line.get(0)
                    : line.stream().map(text -> cut(text, ITEM)).collect(Collectors.joining()));
        }
        return joined;
    }

    private static String cut(String text, int width) {
        return text.length() >= width ? text.substring(0, width - 1) + " " : text + " ".repeat(width - text.length());
    }
}
