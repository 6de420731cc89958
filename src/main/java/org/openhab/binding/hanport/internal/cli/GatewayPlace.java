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
package org.openhab.binding.hanport.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.HomeWizardSettings;
import org.openhab.binding.hanport.internal.source.HttpByteSource;
import org.openhab.binding.hanport.internal.source.HttpLogin;
import org.openhab.binding.hanport.internal.source.HttpSettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * A gateway that is asked for its latest telegram. Passwords come from files, since every user of the machine sees the
 * command line.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class GatewayPlace implements Place {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Address address = new Address();

    @Option(names = "--password-file", paramLabel = "FILE", //
            description = "The gateway's password: a file with one line. A Tibber Pulse bridge has it printed on it.")
    private @Nullable Path passwordFile;

    @Option(names = "--pairing-file", paramLabel = "FILE", //
            description = "Where it is kept that the button of a HomeWizard P1 meter was pressed; a secret.")
    private @Nullable Path pairingFile;

    @Option(names = "--user", paramLabel = "NAME", //
            description = "User at the address of --http, where it asks for one.")
    private String user = "";

    @Option(names = "--node", paramLabel = "N", //
            description = "Number of the Pulse behind its bridge (default 1).")
    private int node = 1;

    @Option(names = "--interval", paramLabel = "SECONDS", //
            description = "Shortest pause between two requests in seconds (default 10).")
    private int interval = (int) HttpSettings.USUAL_PAUSE.toSeconds();

    /** Exactly one of them is given. */
    static final class Address {

        @Option(names = "--homewizard", paramLabel = "HOST", required = true, //
                description = "HomeWizard P1 meter with its local API switched on, or whose button you press.")
        private @Nullable String homeWizard;

        @Option(names = "--tibber", paramLabel = "HOST", required = true, //
                description = "Bridge of a Tibber Pulse IR with its web server left on; needs --password-file.")
        private @Nullable String tibber;

        @Option(names = "--http", paramLabel = "URL", required = true, //
                description = "Address at which any other gateway hands out its latest telegram.")
        private @Nullable String url;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.HTTP;
    }

    @Override
    public TelegramReader reader(SourceThreads threads, StreamOptions options, Clock clock, LineNews news)
            throws IOException {
        try {
            return new TelegramReader(source(threads, options.values().isPresent()), options, clock);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private HttpByteSource source(SourceThreads threads, boolean json) throws IOException {
        if (interval < 1) {
            throw new IllegalArgumentException("--interval must be at least 1");
        }
        Duration pause = Duration.ofSeconds(interval);
        String homeWizard = address.homeWizard;
        if (homeWizard != null) {
            HomeWizardSettings settings = HomeWizardSettings.of(homeWizard, Optional.empty(), pause,
                    new SplittableRandom());
            return new HttpByteSource(settings, new PairingFile(pairingFile), threads);
        }
        String tibber = address.tibber;
        return new HttpByteSource(
                tibber != null ? tibber(tibber, pause) : anyOther(String.valueOf(address.url), pause, json), threads);
    }

    private HttpSettings tibber(String host, Duration pause) throws IOException {
        if (node < 0) {
            throw new IllegalArgumentException("--node must be at least 0");
        }
        String password = password().orElseThrow(
                () -> new IllegalArgumentException("--tibber needs the password on the bridge in a --password-file"));
        return HttpSettings.tibberPulse(host, node, password.strip(), pause);
    }

    private HttpSettings anyOther(String url, Duration pause, boolean json) throws IOException {
        try {
            Optional<String> password = password();
            Optional<HttpLogin> login = user.isEmpty() && password.isEmpty() ? Optional.empty()
                    : Optional.of(new HttpLogin(user, password.orElse("")));
            return new HttpSettings(new URI(url), login, pause, json);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("--http needs an address such as http://host/path", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--http: " + e.getMessage(), e);
        }
    }

    private Optional<String> password() throws IOException {
        return PasswordFile.read("--password-file", passwordFile);
    }

    /** Without the query, which may hold a secret. */
    @Override
    public String toString() {
        String homeWizard = address.homeWizard;
        String tibber = address.tibber;
        if (homeWizard != null) {
            return homeWizard;
        }
        return tibber != null ? tibber : String.valueOf(address.url).replaceFirst("\\?.*", "");
    }
}
