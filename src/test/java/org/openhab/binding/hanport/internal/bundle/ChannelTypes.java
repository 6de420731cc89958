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
package org.openhab.binding.hanport.internal.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The channel types that a binding describes in its OH-INF folder.
 *
 * @param itemTypes by the channel type's id; null for a trigger channel
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ChannelTypes(Map<String, @Nullable String> itemTypes) {

    /** Reads what the bundle brings. */
    public static ChannelTypes of(Bundle bundle) throws IOException {
        Map<String, @Nullable String> itemTypes = new HashMap<>();
        for (URL file : Collections.list(bundle.findEntries("OH-INF/thing", "*.xml", true))) {
            NodeList types = root(file).getElementsByTagName("channel-type");
            for (int i = 0; i < types.getLength(); i++) {
                Element type = (Element) types.item(i);
                NodeList item = type.getElementsByTagName("item-type");
                itemTypes.put(type.getAttribute("id"), item.getLength() == 0 ? null : item.item(0).getTextContent());
            }
        }
        return new ChannelTypes(itemTypes);
    }

    private static Element root(URL file) throws IOException {
        try (InputStream content = file.openStream()) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    /** @throws IllegalArgumentException if no such channel type is described, as openHAB does */
    @Nullable
    String itemType(String id) {
        if (!itemTypes.containsKey(id)) {
            throw new IllegalArgumentException(
                    "Channel type " + id + " is not described in the bundle: " + List.copyOf(itemTypes.keySet()));
        }
        return itemTypes.get(id);
    }
}
