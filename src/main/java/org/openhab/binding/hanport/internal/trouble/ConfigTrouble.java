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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A parameter that cannot work, or a key or file that it names.
 *
 * @param kind which one, and why
 * @param written what stands there; its text repeats it only where it cannot be a secret
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record ConfigTrouble(Kind kind, String written) implements Trouble {

    /** The mistakes that are told apart. */
    public enum Kind {
        /** no bridge is chosen, or none of ours */
        BRIDGE(false),
        /** no serial port is chosen */
        SERIAL_PORT(false),
        /** speed, data bits, parity and stop bits in no known form */
        LINE(true),
        /** no network adapter is named */
        HOST(false),
        /** no TCP port: 1 to 65535 */
        TCP_PORT(true),
        /** no recording is named */
        FILE(false),
        /** no path of a file */
        FILE_PATH(true),
        /** an interval below one second */
        INTERVAL(true),
        /** a time limit below one second */
        TIMEOUT(true),
        /** an offset from UTC that no place on Earth has */
        NORMAL_TIME(true),
        /** the layout file cannot be read */
        LAYOUT_FILE(true),
        /** a line of the layout file, by its number, that means nothing */
        LAYOUT(true),
        /** a gateway of no known type */
        HTTP_TYPE(true),
        /** no gateway is named */
        GATEWAY(false),
        /** no name or address of a gateway */
        GATEWAY_NONE(true),
        /** no address of a telegram; it may hold a secret */
        URL(false),
        /** a gateway that wants a password, and none is given */
        PASSWORD(false),
        /** a node below 0 */
        NODE(true),
        /** no address of a gateway that pushes, or one that is none */
        WEBSOCKET_URL(false),
        /** nothing tells what a reader's values mean */
        MAPPING_MISSING(false),
        /** no mapping of this name is shipped */
        MAPPING_NAME(true),
        /** a file that tells what a reader's values mean and cannot be read */
        MAPPING_FILE(true),
        /** a file that tells what a reader's values mean and is not understood */
        MAPPING(true),
        /** a serial number that no meter of the maker has */
        SERIAL_NUMBER(false),
        /** no broker is named */
        BROKER(false),
        /** no topic is given */
        TOPIC(false),
        /** a topic that MQTT does not allow */
        TOPIC_FILTER(true),
        /** a password, and nobody whose it is */
        BROKER_USER(false),
        /** no file of certificates */
        CA_FILE(true),
        /** an authentication key alone */
        KEY_MISSING(false),
        /** an encryption key of more digits than 32, or fewer */
        KEY_LENGTH(false),
        /** an encryption key with a character that is no hexadecimal digit */
        KEY_DIGITS(false),
        /** an authentication key of more digits than 32, or fewer */
        AUTHENTICATION_KEY_LENGTH(false),
        /** an authentication key with a character that is no hexadecimal digit */
        AUTHENTICATION_KEY_DIGITS(false),
        /** a factor that is no number above zero */
        FACTOR(true),
        /** no check of values that could be switched off */
        CHECK(true),
        /** a main fuse, or what belongs to it, that no house has */
        FUSE(true),
        /** no tariff of this name is shipped, and there is no file of this path */
        TARIFF(true),
        /** a tariff file that cannot be understood */
        TARIFF_FILE(true),
        /** letters where a number belongs */
        NUMBER(true);

        final boolean repeats;

        Kind(boolean repeats) {
            this.repeats = repeats;
        }
    }

    /** What is not there, or must not be repeated. */
    public ConfigTrouble(Kind kind) {
        this(kind, "");
    }

    public ConfigTrouble(Kind kind, int written) {
        this(kind, Integer.toString(written));
    }

    @Override
    public String key() {
        return "config." + Keys.of(kind);
    }

    @Override
    public Layer layer() {
        return Layer.CONFIGURATION;
    }

    /** What can be done about it does not depend on the source. */
    @Override
    public boolean hasOwnText(SourceKind source) {
        return false;
    }

    @Override
    public String textKey(SourceKind source) {
        return textKey();
    }

    /** The key of its text. */
    public String textKey() {
        return "trouble." + key();
    }

    @Override
    public List<String> arguments() {
        return kind.repeats ? List.of(written) : List.of();
    }

    /** Without what is written, which may be a secret. */
    @Override
    public String toString() {
        return key();
    }
}
