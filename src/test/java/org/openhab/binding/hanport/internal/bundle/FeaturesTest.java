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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What Karaf is told by the KAR.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class FeaturesTest {

    private static Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(file).toFile());
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(node -> ((Element) node).getElementsByTagName("*").getLength() == 0)
                .map(node -> node.getTextContent().strip()).toList();
    }

    @Test
    void needsNothingThatNotEveryOpenhabHas() throws Exception {
        Document features = xml("src/build/features.xml");

        assertEquals(List.of("openhab-runtime-base"), texts(features, "feature"));
        assertEquals(List.of(), texts(features, "repository"));
    }

    @Test
    void installsTheOneBundleThatMavenBuilds() throws Exception {
        Element project = xml("pom.xml").getDocumentElement();
        String group = project.getElementsByTagName("groupId").item(0).getTextContent();
        String artifact = project.getElementsByTagName("artifactId").item(0).getTextContent();

        assertEquals(List.of("mvn:" + group + "/" + artifact + "/@version@"),
                texts(xml("src/build/features.xml"), "bundle"));
    }
}
