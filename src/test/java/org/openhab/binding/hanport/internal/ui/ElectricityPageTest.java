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
package org.openhab.binding.hanport.internal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.hanport.internal.channel.Descriptions;
import org.openhab.binding.hanport.internal.channel.FuseChannel;
import org.openhab.binding.hanport.internal.channel.TariffChannel;

/**
 * What the page shows of which links.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class ElectricityPageTest {

    private static final Map<String, String> TEXTS = Descriptions.texts(Descriptions.ENGLISH);
    private static final UnaryOperator<String> ENGLISH = key -> TEXTS.getOrDefault(key, key + "?");

    private static String outline(String... links) {
        return page(links).map(PageText::outline).orElse("");
    }

    /** @param links a channel's UID and an item, with a space between them */
    private static Optional<Piece> page(String... links) {
        List<LinkedChannel> linked = Stream.of(links).map(link -> link.split(" "))
                .flatMap(link -> LinkedChannel.of(link[0], link[1]).stream()).toList();
        return new ElectricityPage(ENGLISH).of(linked);
    }

    /** A house in which everything that the page can show is linked. */
    static Piece full() {
        List<String> links = new ArrayList<>();
        for (Section section : Section.values()) {
            String thing = section.thingTypes.stream().sorted().toList().get(0);
            Stream.of(section.gauges, section.values, section.rows, section.texts).flatMap(List::stream)
                    .forEach(channel -> links.add(link(thing, channel)));
        }
        FuseChannel.HEADROOMS.forEach(channel -> links.add(link("fuse-guard", channel.id())));
        TariffChannel.TIMES.forEach(channel -> links.add(link("power-tariff", channel.id())));
        return page(links.toArray(String[]::new)).orElseThrow();
    }

    private static String link(String thing, String channel) {
        String name = Stream.of((thing.equals("http") ? "link" : thing + "-" + channel).split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("_"));
        return "hanport:" + thing + ":house:" + channel + " "
                + (thing.equals("http") ? name + "_" + channel.replace('-', '_') : name);
    }

    @Test
    void healthIsThatOfEveryKindOfBridge() {
        Set<String> bridges = Descriptions.all(Descriptions.xml("thing/bridges.xml"), "bridge-type").stream()
                .map(type -> type.getAttribute("id")).collect(Collectors.toSet());

        assertEquals(bridges, Section.HEALTH.thingTypes);
    }

    @Test
    void isNotThereWhereNothingIsLinked() {
        assertEquals(Optional.empty(), page());
    }

    @Test
    void isNotThereForTheLinksOfOthers() {
        assertEquals(Optional.empty(), page("mqtt:topic:meter:power Power", "hanport:meter:b:m:reactive-power-q1 Q1"));
    }

    @Test
    void showsWhatIsLinkedAlone() {
        assertEquals("""
                layout-page icon=f7:bolt label=Electricity sidebar=true
                 block title=Power Now
                  label-card item=House_Power title=Net Power
                """, outline("hanport:meter:b:m:power House_Power"));
    }

    @Test
    void showsPhasesAgainstTheFuseWithTheirHeadroom() {
        assertEquals(
                """
                        layout-page icon=f7:bolt label=Electricity sidebar=true
                         block title=Main Fuse
                          gauge-card item=Load1 labelText=='Headroom L1: ' + (items['Free1'].displayState || items['Free1'].state) title=Load L1
                          gauge-card item=Load2 title=Load L2
                          list-card
                           label-item item=Start title=May Start
                          label-card item=Advice title=Fuse Advice
                        """
                        .replace("labelText='", "labelText=='"),
                outline("hanport:fuse-guard:b:f:load-l2 Load2", "hanport:fuse-guard:b:f:load-l1 Load1",
                        "hanport:fuse-guard:b:f:headroom-l1 Free1", "hanport:fuse-guard:b:f:may-start Start",
                        "hanport:fuse-guard:b:f:fuse-advice Advice"));
    }

    @Test
    void showsTheIntervalAgainstTheLimitThatHoldsNow() {
        String outline = outline("hanport:power-tariff:b:t:interval-power Hour",
                "hanport:power-tariff:b:t:grid-limit Limit");

        assertEquals(
                """
                        layout-page icon=f7:bolt label=Electricity sidebar=true
                         block title=This Interval against the Peaks
                          gauge-card item=Hour labelText=='Grid Limit: ' + (items['Limit'].displayState || items['Limit'].state) max==Number.parseFloat(items['Limit'].state) title=Projected Power
                          list-card
                           label-item item=Limit title=Grid Limit
                        """,
                outline);
    }

    @Test
    void showsTheIntervalByItselfWhereNoLimitIsLinked() {
        assertEquals("""
                layout-page icon=f7:bolt label=Electricity sidebar=true
                 block title=This Interval against the Peaks
                  label-card item=Hour title=Projected Power
                """, outline("hanport:power-tariff:b:t:interval-power Hour"));
    }

    @Test
    void tellsWhenAPeakWas() {
        assertEquals(
                """
                        layout-page icon=f7:bolt label=Electricity sidebar=true
                         block title=Peaks of the Month
                          list-card
                           label-item item=P1 subtitle=='Time of Peak 1: ' + (items['T1'].displayState || items['T1'].state) title=Peak 1
                           label-item item=P2 title=Peak 2
                        """,
                outline("hanport:power-tariff:b:t:peak-1 P1", "hanport:power-tariff:b:t:peak-2 P2",
                        "hanport:power-tariff:b:t:peak-1-time T1"));
    }

    @Test
    void eachOfSeveralThingsHasASectionOfItsOwn() {
        assertEquals("""
                layout-page icon=f7:bolt label=Electricity sidebar=true
                 block title=Power Now – cabin
                  label-card item=B title=Net Power
                 block title=Power Now – house
                  label-card item=A title=Net Power
                """, outline("hanport:meter:b:house:power A", "hanport:meter:b:cabin:power B"));
    }

    @Test
    void ofSeveralItemsOnAChannelTheFirstByNameIsShown() {
        assertEquals(page("hanport:meter:b:m:power A"), page("hanport:meter:b:m:power B", "hanport:meter:b:m:power A"));
    }

    @Test
    void everyTitleIsAText() {
        String outline = PageText.outline(full());

        assertEquals(List.of(), outline.lines().filter(line -> line.matches(".*\\.(label|[a-z-]+)\\?.*")).toList());
    }

    @Test
    void everySectionHasATitleAndThereIsNoOther() {
        Set<String> titles = Stream.of(Section.values()).map(Section::title)
                .collect(Collectors.toCollection(TreeSet::new));
        titles.add(ElectricityPage.LABEL);

        assertEquals(titles, TEXTS.keySet().stream().filter(key -> key.startsWith("page."))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void showsChannelsThatThereAre() {
        for (Section section : Section.values()) {
            Stream.of(section.gauges, section.values, section.rows, section.texts).flatMap(List::stream)
                    .forEach(channel -> assertTrue(TEXTS.containsKey("channel." + channel + ".label"), channel));
        }
    }

    @Test
    void documentationShowsTheSamePage() throws IOException {
        assertEquals(Files.readString(Path.of("docs", "ui", "electricity.yaml")), PageText.yaml(full()));
    }
}
