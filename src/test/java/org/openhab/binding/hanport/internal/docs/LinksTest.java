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
package org.openhab.binding.hanport.internal.docs;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Links in the docs lead to files and headings that there are.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class LinksTest {

    private static boolean resolves(Page from, String link, Map<Path, Page> pages) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? from.path()
                : Optional.ofNullable(from.path().getParent()).orElse(Path.of("")).resolve(file).normalize();
        Page page = pages.get(target);
        return hash < 0 ? Files.exists(target) : page != null && page.anchors().contains(link.substring(hash + 1));
    }

    @Test
    void leadSomewhere() throws IOException {
        Map<Path, Page> pages = Page.all().stream().collect(toMap(Page::path, page -> page));
        List<String> broken = new ArrayList<>();

        for (Page page : pages.values()) {
            page.links().stream().filter(link -> !link.matches("(https?|mailto):.*"))
                    .filter(link -> !resolves(page, link, pages)).map(link -> page.path() + ": " + link)
                    .forEach(broken::add);
        }

        assertEquals(List.of(), broken);
    }
}
