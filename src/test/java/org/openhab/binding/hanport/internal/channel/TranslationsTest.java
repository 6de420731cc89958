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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels, descriptions and status texts in the languages of the neighbours: all of them, and nothing else.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TranslationsTest {

    /** Rules of the bundle are for those who write rules, in English and Swedish. */
    private static final String NOT_TRANSLATED = "rule-template.";
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}|%\\d");
    /** Names, units and words of technology, and what is by chance the same word in two languages. */
    private static final int LONGEST_SAME = 24;

    private static Map<String, String> texts(String file) throws IOException {
        Properties read = new Properties();
        try (Reader content = Files.newBufferedReader(Descriptions.FOLDER.resolve("i18n").resolve(file))) {
            read.load(content);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().stream().filter(key -> !key.startsWith(NOT_TRANSLATED))
                .forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static Map<String, String> texts(Locale language) throws IOException {
        return texts("hanport_" + language.getLanguage() + ".properties");
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "nb", "da", "fi", "nl", "de" })
    void hasEachTextThatEnglishHas(Locale language) throws IOException {
        Set<String> english = texts(Descriptions.ENGLISH).keySet();

        Set<String> missing = new TreeSet<>(english);
        missing.removeAll(texts(language).keySet());
        Set<String> unknown = new TreeSet<>(texts(language).keySet());
        unknown.removeAll(english);

        assertEquals(Set.of(), missing, "missing");
        assertEquals(Set.of(), unknown, "of nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "nb", "da", "fi", "nl", "de" })
    void holdsTheSameFiguresAsEnglish(Locale language) throws IOException {
        Map<String, String> english = texts(Descriptions.ENGLISH);

        texts(language).forEach((key, text) -> {
            assertEquals(arguments(english.getOrDefault(key, "")), arguments(text), key);
            assertFalse(text.contains("'"), key + ": an apostrophe must be a typographic one");
            new MessageFormat(text, language);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "nb", "da", "fi", "nl", "de" })
    void leavesNoSentenceInEnglish(Locale language) throws IOException {
        Map<String, String> english = texts(Descriptions.ENGLISH);

        texts(language).forEach((key,
                text) -> assertFalse(text.length() > LONGEST_SAME && text.equals(english.get(key)), key + ": " + text));
    }

    /** Some systems call Norwegian "no", others by its form "nb". */
    @ParameterizedTest
    @CsvSource({ "nb-NO, Netto effekt", "no-NO, Netto effekt", "nb, Netto effekt", "de-AT, Nettoleistung",
            "nl-BE, Netto vermogen", "fi-FI, Nettoteho", "da-DK, Nettoeffekt", "en-GB, Net Power" })
    void isFoundByTheLocaleOfTheCountry(String locale, String label) throws IOException {
        URL folder = Descriptions.FOLDER.resolve("i18n").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] { folder }, null)) {
            ResourceBundle bundle = ResourceBundle.getBundle("hanport", Locale.forLanguageTag(locale), loader,
                    Control.getNoFallbackControl(Control.FORMAT_DEFAULT));

            assertEquals(label, bundle.getString("channel.power.label"));
        }
    }
}
