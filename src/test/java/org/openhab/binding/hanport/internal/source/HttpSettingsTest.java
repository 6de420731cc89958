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
package org.openhab.binding.hanport.internal.source;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class HttpSettingsTest {

    private static final Duration PAUSE = HttpSettings.USUAL_PAUSE;

    @Test
    void knowsWhereHomeWizardKeepsItsTelegram() {
        HomeWizardSettings settings = homeWizard(" p1meter.local:8080 ");

        assertEquals(URI.create("http://p1meter.local:8080/api/v1/telegram"), settings.open());
        assertEquals(URI.create("https://p1meter.local/api/telegram"), settings.secure());
        assertTrue(settings.user().matches("local/openhab-[0-9a-f]{6}"), settings.user());
        assertEquals("CN=Appliance Access CA,O=HomeWizard,ST=ZH,C=NL",
                settings.issuer().getSubjectX500Principal().getName());
    }

    private static HomeWizardSettings homeWizard(String host) {
        return HomeWizardSettings.of(host, Optional.empty(), PAUSE, new SplittableRandom(1));
    }

    @Test
    void knowsWhereTheTibberPulseKeepsItsTelegram() {
        HttpSettings settings = HttpSettings.tibberPulse("[fe80::1]:8080", 1, "ABCD-1234", PAUSE);

        assertEquals(URI.create("http://[fe80::1]:8080/data.json?node_id=1"), settings.uri());
        assertEquals(Map.of("Authorization", "Basic YWRtaW46QUJDRC0xMjM0"), settings.request().headers());
    }

    @Test
    void showsNoSecret() {
        HttpSettings settings = new HttpSettings(URI.create("http://host/raw?token=secret"),
                Optional.of(new HttpLogin("me", "secret")), PAUSE);

        assertEquals("host/raw", settings.toString());
        assertEquals("me", new HttpLogin("me", "secret").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a b", "a/b", "me:secret@host", "host:port", "under_score", "a?b" })
    void refusesAHostThatIsNone(String host) {
        assertThrows(IllegalArgumentException.class, () -> homeWizard(host));
    }

    @Test
    void refusesAddressesThatItCannotAsk() {
        assertThrows(IllegalArgumentException.class,
                () -> new HttpSettings(URI.create("ftp://host/"), Optional.empty(), PAUSE));
        assertThrows(IllegalArgumentException.class,
                () -> new HttpSettings(URI.create("host/raw"), Optional.empty(), PAUSE));
        assertThrows(IllegalArgumentException.class,
                () -> new HttpSettings(URI.create("http://host/"), Optional.empty(), Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new HttpLogin("a:b", "c"));
    }

    @Test
    void doesNotRepeatAPasswordThatItRefuses() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> new HttpSettings(URI.create("http://me:secret@host/"), Optional.empty(), PAUSE));

        assertFalse(String.valueOf(e.getMessage()).contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({ "http://host/x, true", "http://HOST:80/x, true", "http://host:81/x, false", "http://other/x, false",
            "https://host/x, false", "http://me@host/x, false" })
    void knowsItsOwnServer(URI other, boolean same) {
        assertEquals(same, new HttpSettings(URI.create("http://host/"), Optional.empty(), PAUSE).sameServer(other));
    }
}
