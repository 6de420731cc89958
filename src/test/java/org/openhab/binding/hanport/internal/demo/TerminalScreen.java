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
    private static final int NAME = 28;
    private static final int[] USUAL_SIZE = { 40, 3 * COLUMN };

    private final PrintStream out;
    private final int lines;
    private final int columns;

    TerminalScreen(PrintStream out) {
        this.out = out;
        int[] size = size().orElse(USUAL_SIZE);
        lines = Math.max(5, size[0] - 1);
        columns = Math.max(1, size[1] / COLUMN);
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

    private static String line(List<List<String>> row, int line) {
        StringBuilder text = new StringBuilder();
        for (List<String> block : row) {
            text.append(cut(line < block.size() ? block.get(line) : "", COLUMN - 1)).append(' ');
        }
        return text.toString();
    }

    private static List<String> block(MeterView meter, int height) {
        List<String> block = new ArrayList<>();
        block.add(meter.title() + ": " + meter.delivered() + " of " + meter.expected().size() + " values");
        meter.things().forEach((thing, status) -> block.add(thing + "  " + status));
        meter.items().forEach((channel, state) -> block.add("  " + cut(channel, NAME) + state));
        block.add("");
        int hidden = block.size() - height;
        if (hidden <= 0) {
            return block;
        }
        List<String> shown = new ArrayList<>(block.subList(0, Math.max(1, height - 1)));
        shown.add("  and " + hidden + " more");
        return shown;
    }

    private static String cut(String text, int width) {
        return text.length() >= width ? text.substring(0, width - 1) + " " : text + " ".repeat(width - text.length());
    }
}
