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
import java.io.UncheckedIOException;
import java.net.URL;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * Texts from a bundle's OH-INF/i18n folder, English or Swedish, and where we are: what openHAB's services of these
 * names tell.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class Translations implements TranslationProvider, LocaleProvider, TimeZoneProvider {

    private static final Pattern KEY = Pattern.compile("@text/(\\S+)(?: \\[(.*)])?");

    private final Locale locale;

    /** In English. */
    public Translations() {
        this(Locale.ENGLISH);
    }

    /** @param locale English or Swedish */
    Translations(Locale locale) {
        this.locale = locale;
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public ZoneId getTimeZone() {
        return ZoneId.of("Europe/Stockholm");
    }

    /**
     * The text for what a binding hands to openHAB: a key with its arguments, {@code @text/key ["one", "two"]}, or the
     * text itself.
     */
    public String text(Bundle bundle, String text) {
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            return text;
        }
        Object[] arguments = key.group(2) == null ? new Object[0]
                : List.of(key.group(2).split(",")).stream().map(argument -> argument.strip().replaceAll("^\"|\"$", ""))
                        .toArray();
        return String.valueOf(getText(bundle, key.group(1), text, locale, arguments));
    }

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale asked) {
        URL file = bundle == null ? null : file(bundle, asked == null ? locale : asked);
        if (file == null || key == null) {
            return defaultText;
        }
        try (InputStream content = file.openStream()) {
            PropertyResourceBundle texts = new PropertyResourceBundle(content);
            return texts.containsKey(key) ? texts.getString(key) : defaultText;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale asked, @Nullable Object @Nullable... arguments) {
        String pattern = getText(bundle, key, defaultText, asked);
        return pattern == null ? null : new MessageFormat(pattern, asked == null ? locale : asked).format(arguments);
    }

    private static @Nullable URL file(Bundle bundle, Locale language) {
        URL translated = bundle.getEntry("OH-INF/i18n/hanport_" + language.getLanguage() + ".properties");
        return translated == null ? bundle.getEntry("OH-INF/i18n/hanport.properties") : translated;
    }
}
