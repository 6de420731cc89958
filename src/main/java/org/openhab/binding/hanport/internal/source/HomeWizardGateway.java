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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceFault.Kind;

/**
 * A HomeWizard P1 meter, by version 1 of its interface (open, switched on in the app) or version 2 (encrypted, with a
 * token that it gives away once its button was pressed). Which of them works is found out; once the meter knows us,
 * version 2 alone is used, so that nobody can answer in its place. Source: HomeWizard Energy API documentation,
 * version 1, "Telegram"; version 2, "Authorization" and "Telegram".
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class HomeWizardGateway implements HttpGateway {

    /** The button opens the meter for 30 seconds. */
    private static final Duration UNTIL_PRESSED = Duration.ofSeconds(5);
    private static final Map<String, String> VERSION = Map.of("X-Api-Version", "2");
    private static final String NEW_USER = "/api/user";
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([0-9A-Fa-f]{32})\"");
    private static final String NO_ROOM = "user:no-storage";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NO_TELEGRAM_YET = 503;

    private final HomeWizardSettings settings;
    private final Pairing.Memory memory;
    private final Duration untilPressed;
    private final Trust trust;
    private volatile Optional<Pairing> pairing;
    /** Whose certificate was checked last. */
    private volatile String seen = "";

    HomeWizardGateway(HomeWizardSettings settings, Pairing.Memory memory) {
        this(settings, memory, UNTIL_PRESSED);
    }

    /** @param untilPressed the pause between two questions whether the button was pressed */
    HomeWizardGateway(HomeWizardSettings settings, Pairing.Memory memory, Duration untilPressed) {
        this.settings = settings;
        this.memory = memory;
        this.untilPressed = untilPressed;
        trust = Trust.pinned(settings.issuer(), this::isWanted);
        pairing = memory.load();
    }

    private boolean isWanted(X509Certificate certificate) {
        Optional<String> serial = HomeWizardIdentity.serial(certificate);
        Optional<String> wanted = pairing.map(Pairing::serial)
                .or(() -> settings.serial().map(text -> text.toLowerCase(Locale.ROOT)));
        serial.ifPresent(shown -> seen = shown);
        return serial.isPresent() && (wanted.isEmpty() || wanted.equals(serial));
    }

    @Override
    public void ask(Round round) {
        pairing.ifPresentOrElse(known -> askSecurely(round, known), () -> askOpenly(round));
    }

    private void askOpenly(Round round) {
        HttpRequest request = HttpRequest.get(settings.open(), Map.of(), trust);
        round.send(request, answer -> {
            if (answer.status() == OK) {
                deliver(round, answer, settings.open());
            } else {
                pair(round, HttpFaults.of(HttpRequest.place(settings.open()), answer.status()));
            }
        }, fault -> {
            if (fault.kind() == Kind.REFUSED) {
                pair(round, fault);
            } else {
                round.failed(fault);
            }
        });
    }

    private static void deliver(Round round, HttpAnswer answer, URI asked) {
        HttpFaults.page(HttpRequest.place(asked), answer.body(), false).ifPresentOrElse(round::failed,
                () -> round.telegram(answer.body()));
    }

    /** @param open why version 1 does not work; told where there is no version 2 either */
    private void pair(Round round, SourceFault open) {
        String name = "{\"name\": \"" + settings.user() + "\"}";
        HttpRequest request = new HttpRequest("POST", settings.secure(NEW_USER), VERSION, name, trust);
        round.send(request, answer -> paired(round, answer, open),
                fault -> round.failed(fault.kind() == Kind.CERTIFICATE ? fault : open));
    }

    private void paired(Round round, HttpAnswer answer, SourceFault open) {
        String text = new String(answer.body(), StandardCharsets.US_ASCII);
        Matcher token = TOKEN.matcher(text);
        if (answer.status() == OK && token.find()) {
            Pairing known = new Pairing(seen, token.group(1));
            pairing = Optional.of(known);
            askSecurely(round, known);
            memory.save(known);
        } else if (text.contains(NO_ROOM)) {
            round.failed(new SourceFault(Kind.NO_ROOM, HttpRequest.place(settings.secure())));
        } else if (answer.status() == FORBIDDEN) {
            round.waits(new SourceFault(Kind.PRESS_BUTTON, HttpRequest.place(settings.secure())), untilPressed);
        } else {
            round.failed(open);
        }
    }

    private void askSecurely(Round round, Pairing known) {
        Map<String, String> headers = Map.of("X-Api-Version", "2", "Authorization", "Bearer " + known.token());
        round.send(HttpRequest.get(settings.secure(), headers, trust), answer -> {
            switch (answer.status()) {
                case OK -> deliver(round, answer, settings.secure());
                case NO_TELEGRAM_YET -> round.telegram(new byte[0]);
                case UNAUTHORIZED -> unpaired(round);
                default -> round.failed(HttpFaults.of(HttpRequest.place(settings.secure()), answer.status()));
            }
        }, round::failed);
    }

    /** The meter itself says that it does not know us: somebody has taken us off its list. */
    private void unpaired(Round round) {
        pairing = Optional.empty();
        askOpenly(round);
        memory.forget();
    }
}
