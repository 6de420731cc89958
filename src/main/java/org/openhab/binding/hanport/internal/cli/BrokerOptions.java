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
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.source.Issuers;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttLogin;

import picocli.CommandLine.Option;

/**
 * An MQTT broker, and how it is met.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BrokerOptions {

    @Option(names = "--mqtt", paramLabel = "[USER@]HOST[:PORT]", required = true, //
            description = "MQTT broker (port 1883, with --tls 8883).")
    private String broker = "";

    @Option(names = "--tls", description = "Encrypt the connection, and check the broker's certificate.")
    private boolean tls;

    @Option(names = "--ca-file", paramLabel = "FILE", //
            description = "Who may vouch for the broker instead of those whom Java trusts: certificates in PEM.")
    private @Nullable Path caFile;

    @Option(names = "--client-id", paramLabel = "NAME", //
            description = "Name under which the broker knows this client (default: one by chance).")
    private Optional<String> clientId = Optional.empty();

    @Option(names = "--mqtt-password-file", paramLabel = "FILE", //
            description = "Password of USER: a file with one line.")
    private @Nullable Path passwordFile;

    /**
     * @throws IOException if a file cannot be read; the text names the option
     * @throws IllegalArgumentException if there can be no such broker; the text names the option
     */
    MqttBroker broker() throws IOException {
        String place = toString();
        Optional<SSLContext> trust = trust();
        HostPort server = place.matches(".*:\\d+") ? new HostPort.Converter().convert(place)
                : new HostPort(place, MqttBroker.usualPort(trust.isPresent()));
        if (!MqttBroker.isHost(server.host())) {
            throw new IllegalArgumentException("--mqtt needs a broker such as user@host:1883");
        }
        return new MqttBroker(server.host(), server.port(), trust, login(),
                clientId.orElseGet(() -> MqttBroker.clientIdByChance(new SplittableRandom())));
    }

    private Optional<SSLContext> trust() throws IOException {
        Path file = caFile;
        if (file != null) {
            return Optional.of(Issuers.ofFile(file));
        }
        return tls ? Optional.of(Issuers.ofJava()) : Optional.empty();
    }

    private Optional<MqttLogin> login() throws IOException {
        int at = broker.lastIndexOf('@');
        String password = PasswordFile.read("--mqtt-password-file", passwordFile).orElse("");
        if (at <= 0 && !password.isEmpty()) {
            throw new IllegalArgumentException("--mqtt-password-file needs a user: --mqtt USER@HOST");
        }
        return at <= 0 ? Optional.empty() : Optional.of(new MqttLogin(broker.substring(0, at), password));
    }

    /** Without the user. */
    @Override
    public String toString() {
        return broker.substring(broker.lastIndexOf('@') + 1);
    }
}
