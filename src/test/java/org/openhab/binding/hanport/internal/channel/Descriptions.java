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
package org.openhab.binding.hanport.internal.channel;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The descriptions and texts that openHAB reads.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Descriptions {

    public static final Path FOLDER = Path.of("ESH-INF");
    public static final String ENGLISH = "hanport.properties";
    public static final String SWEDISH = "hanport_sv.properties";

    private Descriptions() {
    }

    public static Element xml(String file) {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(FOLDER.resolve(file).toFile());
            return document.getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }

    /** The elements of this name inside another. */
    public static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The text in the first element of this name. */
    public static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** The texts of a language, by their keys. */
    public static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("i18n").resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    public static List<Element> things() {
        return Stream.of(all(xml("thing/bridges.xml"), "bridge-type"), all(xml("thing/meter.xml"), "thing-type"),
                all(xml("thing/insight.xml"), "thing-type")).flatMap(List::stream).toList();
    }

    public static List<Element> allChannelTypes() {
        return Stream.concat(all(xml("thing/channel-types.xml"), "channel-type").stream(),
                all(xml("thing/insight.xml"), "channel-type").stream()).toList();
    }

    /** Those of channels that show what a meter sends, or how a link is doing. */
    public static List<Element> channelTypes() {
        return all(xml("thing/channel-types.xml"), "channel-type").stream()
                .filter(type -> !all(type, "item-type").isEmpty()).toList();
    }
}
