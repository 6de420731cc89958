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
package org.openhab.binding.hanport.internal.dlms.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.push.Layout.Form;
import org.openhab.binding.hanport.internal.dlms.push.Layout.Item;
import org.openhab.binding.hanport.internal.telegram.Dimension;
import org.openhab.binding.hanport.internal.telegram.ObisCode;
import org.openhab.binding.hanport.internal.telegram.Unit;

/**
 * Reads a user's own description of lists that name nothing, from a meter that we do not know. The form of the file is
 * described in docs/protocols/layout-files.md.
 *
 * <pre>
 * maker Acme
 * list ACM_
 * 1  1-1:0.2.129  text
 * 2  1-0:1.7.0             # unit and scaler follow from the code
 * 3  1-0:31.7.0   -2  A
 * 4  -                     # unknown
 * </pre>
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class LayoutFile {

    private static final int LARGEST_SCALER = 9;
    private static final int MOST_PLACES = 255;
    private static final String LIST = "list";
    private static final String MAKER = "maker";
    private static final String UNKNOWN = "-";

    private final List<Layout> layouts = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private String maker = "";
    private String begins = "";
    private int listLine;
    private int line;

    private LayoutFile() {
    }

    /**
     * @return the lists, to stand in front of those of {@link PushList#known()}
     * @throws LayoutFileException that names the first line that is wrong
     */
    public static PushList parse(String text) throws LayoutFileException {
        LayoutFile file = new LayoutFile();
        for (String line : text.lines().toList()) {
            file.line++;
            int remark = line.indexOf('#');
            String content = (remark < 0 ? line : line.substring(0, remark)).strip();
            if (!content.isEmpty()) {
                file.read(content.split("\\s+"));
            }
        }
        file.closeList();
        if (file.layouts.isEmpty()) {
            throw new LayoutFileException(Math.max(1, file.line), "no list: it begins with a line \"list\"");
        }
        return new PushList(file.maker, "", Scaling.PLAIN, file.layouts);
    }

    private void read(String[] words) throws LayoutFileException {
        switch (words[0]) {
            case MAKER -> {
                check(words.length > 1 && listLine == 0, "\"maker NAME\" stands in front of all lists");
                maker = String.join(" ", List.of(words).subList(1, words.length));
            }
            case LIST -> {
                check(words.length <= 2, "\"list\" is followed by how its first text begins, or by nothing");
                closeList();
                begins = words.length == 2 ? words[1] : "";
                listLine = line;
            }
            default -> place(words);
        }
    }

    private void place(String[] words) throws LayoutFileException {
        int next = items.size() + 1;
        check(listLine > 0, "a line \"list\" comes first");
        check(words[0].equals(Integer.toString(next)), "place " + next + " is due");
        check(next <= MOST_PLACES, "a list has at most " + MOST_PLACES + " places");
        check(words.length > 1, "an OBIS code is due, or - for what is unknown");
        items.add(UNKNOWN.equals(words[1]) ? unknown(words) : item(words));
    }

    private Item unknown(String[] words) throws LayoutFileException {
        check(words.length == 2, "nothing follows a -");
        return new Item(new ObisCode(0, 0, 0, 0, 0, 0), Form.UNKNOWN, 0, Unit.NONE);
    }

    private Item item(String[] words) throws LayoutFileException {
        Optional<ObisCode> obis = ObisCode.parse(words[1]);
        check(obis.isPresent(), "\"" + words[1] + "\" is no OBIS code A-B:C.D.E");
        Item usual = Item.of(obis.orElseThrow(), Scaling.PLAIN);
        if (words.length == 2) {
            return usual;
        }
        Optional<Form> form = form(words[2]);
        if (form.isPresent()) {
            check(words.length == 3, "nothing follows " + words[2]);
            return new Item(usual.obis(), form.get(), 0, Unit.NONE);
        }
        check(words.length <= 4, "a scaler, a unit, and nothing more");
        return new Item(usual.obis(), Form.NUMBER, scaler(words[2]), words.length == 4 ? unit(words[3]) : usual.unit());
    }

    private static Optional<Form> form(String word) {
        return switch (word) {
            case "text" -> Optional.of(Form.TEXT);
            case "time" -> Optional.of(Form.TIME);
            case "flag" -> Optional.of(Form.FLAG);
            default -> Optional.empty();
        };
    }

    private int scaler(String word) throws LayoutFileException {
        try {
            int scaler = Integer.parseInt(word);
            check(Math.abs(scaler) <= LARGEST_SCALER, "a scaler is -9..9");
            return scaler;
        } catch (NumberFormatException e) {
            throw new LayoutFileException(line, "\"" + word + "\" is no scaler -9..9, and neither text, time nor flag");
        }
    }

    private Unit unit(String word) throws LayoutFileException {
        Unit unit = Unit.of(word);
        check(unit.dimension() != Dimension.OTHER, "\"" + word + "\" is no unit that is known");
        return unit;
    }

    private void closeList() throws LayoutFileException {
        if (listLine > 0 && items.isEmpty()) {
            throw new LayoutFileException(listLine, "the list has no places");
        } else if (listLine > 0) {
            layouts.add(new Layout(begins, items));
            items.clear();
        }
    }

    private void check(boolean right, String reason) throws LayoutFileException {
        if (!right) {
            throw new LayoutFileException(line, reason);
        }
    }
}
