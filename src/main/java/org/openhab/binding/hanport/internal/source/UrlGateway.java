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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A gateway that has its telegram at one address.
 * <p>
 * Redirections are followed on the same server alone, for the password is sent to no other.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class UrlGateway implements HttpGateway {

    private static final int MOST_REDIRECTIONS = 3;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final HttpSettings settings;

    UrlGateway(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void ask(Round round) {
        ask(round, settings.request(), MOST_REDIRECTIONS);
    }

    private void ask(Round round, HttpRequest request, int redirections) {
        round.send(request, answer -> judge(round, request, answer, redirections), round::failed);
    }

    private void judge(Round round, HttpRequest request, HttpAnswer answer, int redirections) {
        if (answer.status() == OK || answer.status() == NO_CONTENT) {
            HttpFaults.page(settings.place(), answer.body(), settings.json()).ifPresentOrElse(round::failed,
                    () -> round.telegram(answer.body()));
            return;
        }
        Optional<URI> elsewhere = redirection(request.uri(), answer);
        if (elsewhere.isPresent() && redirections > 0) {
            ask(round, request.at(elsewhere.get()), redirections - 1);
        } else {
            round.failed(HttpFaults.of(settings.place(), answer.status()));
        }
    }

    /** Where on the same server the telegram is to be had. */
    private Optional<URI> redirection(URI asked, HttpAnswer answer) {
        try {
            boolean redirected = answer.status() / 100 == 3;
            return answer.location().filter(location -> redirected).map(asked::resolve).filter(settings::sameServer);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
