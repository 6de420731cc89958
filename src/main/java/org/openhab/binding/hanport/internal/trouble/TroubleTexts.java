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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The texts of troubles, for those who have no openHAB to ask: from the file that openHAB reads.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class TroubleTexts {

    private final ResourceBundle texts;
    private final Locale language;

    private TroubleTexts(String file, Locale language) {
        this.language = language;
        try (InputStream content = TroubleTexts.class.getResourceAsStream("/OH-INF/i18n/" + file)) {
            if (content == null) {
                throw new MissingResourceException("no texts in this jar", file, "");
            }
            texts = new PropertyResourceBundle(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MissingResourceException if this class has been taken out of its jar */
    public static TroubleTexts inEnglish() {
        return new TroubleTexts("hanport.properties", Locale.ENGLISH);
    }

    /** @throws MissingResourceException if this class has been taken out of its jar */
    public static TroubleTexts inSwedish() {
        return new TroubleTexts("hanport_sv.properties", new Locale("sv"));
    }

    /** Cause and remedy, for a meter behind such a source. */
    public String of(Trouble trouble, SourceKind source) {
        return text(trouble.textKey(source), trouble);
    }

    /** What is wrong with a parameter, and what belongs there. */
    public String of(ConfigTrouble trouble) {
        return text(trouble.textKey(), trouble);
    }

    private String text(String key, Trouble trouble) {
        return new MessageFormat(texts.getString(key), language).format(trouble.arguments().toArray());
    }
}
