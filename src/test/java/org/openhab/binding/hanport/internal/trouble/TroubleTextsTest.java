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
package org.openhab.binding.hanport.internal.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every trouble is told in both languages, in words that fit each source that it can come up with.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class TroubleTextsTest {

    private static final Path FOLDER = Path.of("ESH-INF", "i18n");

    private static Stream<Arguments> everyTroubleWithEverySource() {
        return Troubles.all().stream().flatMap(trouble -> Stream.of(SourceKind.values())
                .filter(source -> trouble.concerns(source)).map(source -> Arguments.of(trouble, source)));
    }

    @ParameterizedTest
    @MethodSource("everyTroubleWithEverySource")
    void saysCauseAndRemedyInBothLanguages(Trouble trouble, SourceKind source) {
        for (TroubleTexts texts : List.of(TroubleTexts.inEnglish(), TroubleTexts.inSwedish())) {
            String text = texts.of(trouble, source);

            assertTrue(text.startsWith(text.substring(0, 1).toUpperCase()), text);
            assertTrue(text.matches("[^{}]+\\.( \\([^()]+\\))?"), text);
            trouble.arguments().forEach(argument -> assertTrue(text.contains(argument), text));
            assertTrue(!trouble.arguments().equals(List.of("meter:23")) || text.endsWith("meter:23)"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "hanport.properties", "hanport_sv.properties" })
    void nothingIsTranslatedThatIsNeverTold(String file) throws IOException {
        Set<String> told = everyTroubleWithEverySource()
                .map(pair -> ((Trouble) pair.get()[0]).textKey((SourceKind) pair.get()[1]))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(told, keys(file));
    }

    @Test
    void eachSetOfTroublesBelongsToItsLayers() {
        Map<Class<?>, Set<Layer>> layers = Troubles.all().stream().collect(
                Collectors.groupingBy(Object::getClass, Collectors.mapping(Trouble::layer, Collectors.toSet())));

        assertEquals(Map.of(ConfigTrouble.class, Set.of(Layer.CONFIGURATION), SourceFault.class,
                Set.of(Layer.PORT, Layer.CONNECTION), LineTrouble.class, Set.of(Layer.BYTES), LockedUp.class,
                Set.of(Layer.BYTES), KeptTelegram.class, Set.of(Layer.BYTES), FrameTrouble.class, Set.of(Layer.FRAMES),
                DamagedFrames.class, Set.of(Layer.FRAMES), TelegramTrouble.class,
                Set.of(Layer.FRAMES, Layer.PIECES, Layer.CIPHERING, Layer.CONTENT), MeterTrouble.class,
                Set.of(Layer.METER, Layer.CHANNEL), ValueTrouble.class, Set.of(Layer.PLAUSIBILITY)), layers);
    }

    @Test
    void noTwoTroublesOfASourceSayTheSame() {
        for (SourceKind source : SourceKind.values()) {
            Set<String> english = new HashSet<>();
            Set<String> swedish = new HashSet<>();

            for (Trouble trouble : Troubles.all()) {
                if (trouble.concerns(source)) {
                    assertTrue(english.add(TroubleTexts.inEnglish().of(trouble, source)), trouble + " " + source);
                    assertTrue(swedish.add(TroubleTexts.inSwedish().of(trouble, source)), trouble + " " + source);
                }
            }
        }
    }

    @Test
    void onlyASerialPortIsToldToSetItsLine() {
        for (Trouble trouble : Troubles.all()) {
            for (SourceKind source : List.of(SourceKind.TCP, SourceKind.HTTP, SourceKind.MQTT)) {
                if (trouble.concerns(source)) {
                    assertFalse(TroubleTexts.inEnglish().of(trouble, source).contains("Set the line"), trouble.key());
                    assertFalse(TroubleTexts.inSwedish().of(trouble, source).contains("Ställ linjen"), trouble.key());
                }
            }
        }
    }

    @Test
    void aLockedUpModuleIsStartedAgainAtTheMainSwitch() {
        for (SourceKind source : List.of(SourceKind.SERIAL, SourceKind.TCP, SourceKind.HTTP, SourceKind.MQTT)) {
            assertTrue(TroubleTexts.inEnglish().of(new LockedUp(3, 1), source)
                    .contains("cut the power at the main switch of the meter until the display of the meter goes dark. "
                            + "If it stays lit, the break is elsewhere: at the main fuses (where they are sealed, ask "
                            + "the grid company or an electrician)."));
            assertTrue(TroubleTexts.inSwedish().of(new LockedUp(3, 1), source)
                    .contains("bryt strömmen med mätarens huvudbrytare tills mätarens display slocknar. Om den "
                            + "fortsätter att lysa finns brytstället på annat håll: vid huvudsäkringarna (är de "
                            + "plomberade, fråga elnätsföretaget eller en elektriker)."));
        }
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader content = Files.newBufferedReader(FOLDER.resolve(file))) {
            texts.load(content);
        }
        return texts.stringPropertyNames().stream().filter(key -> key.startsWith("trouble."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
