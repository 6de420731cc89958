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

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a source has no connection just now. It goes on trying; this only says what a person could do about it.
 *
 * @param kind what went wrong
 * @param detail host, port or file that it is about, with the system's own words where they help; never the meter's
 *            data
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record SourceFault(Kind kind, String detail) implements Trouble {

    /** The faults that a user can do something different about. */
    public enum Kind {
        /** the name of the host is not known */
        HOST_UNKNOWN(Layer.CONNECTION, SourceKind.TCP, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** the host is there and nothing listens on the port */
        REFUSED(Layer.CONNECTION, SourceKind.TCP, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** no way leads to the host */
        UNREACHABLE(Layer.CONNECTION, SourceKind.TCP, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** no connection, for a reason that the system alone knows; its words are the detail */
        NO_CONNECTION(Layer.CONNECTION, SourceKind.TCP, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** no answer in time */
        TIMED_OUT(Layer.CONNECTION, SourceKind.TCP, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** the other side ended the connection, the cable was pulled, the recording is over */
        LOST(Layer.CONNECTION, SourceKind.SERIAL, SourceKind.TCP, SourceKind.HTTP, SourceKind.WEBSOCKET,
                SourceKind.MQTT, SourceKind.REPLAY),
        /** there is no such serial port or file now */
        NOT_FOUND(Layer.PORT, SourceKind.SERIAL, SourceKind.REPLAY),
        /** another program holds the serial port */
        BUSY(Layer.PORT, SourceKind.SERIAL),
        /** we may not open it */
        FORBIDDEN(Layer.PORT, SourceKind.SERIAL, SourceKind.REPLAY),
        /** the gateway wants a password, or another one, or does not answer those who ask at all */
        LOGIN_REFUSED(Layer.CONNECTION, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** the gateway knows of nothing at this address */
        NOT_OFFERED(Layer.CONNECTION, SourceKind.HTTP, SourceKind.WEBSOCKET),
        /** this machine has no serial support (no native library) */
        UNSUPPORTED(Layer.PORT, SourceKind.SERIAL),
        /** what answers speaks no HTTP */
        NO_HTTP(Layer.CONNECTION, SourceKind.HTTP, SourceKind.WEBSOCKET),
        /** a page for people, such as a router's, in the place of a telegram */
        WEB_PAGE(Layer.CONNECTION, SourceKind.HTTP),
        /** the gateway answers, and not with a telegram: an error of its own, a redirection elsewhere, far too much */
        UNEXPECTED(Layer.CONNECTION, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** what answers speaks no MQTT, or none without TLS */
        NO_MQTT(Layer.CONNECTION, SourceKind.MQTT),
        /** the gateway lets nobody in before its button was pressed */
        PRESS_BUTTON(Layer.CONNECTION, SourceKind.HTTP),
        /** the gateway knows as many users as it can */
        NO_ROOM(Layer.CONNECTION, SourceKind.HTTP),
        /** the gateway serves no more clients, or none at all just now */
        NOT_SERVED(Layer.CONNECTION, SourceKind.WEBSOCKET),
        /** what answers speaks no TLS */
        NO_TLS(Layer.CONNECTION, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** the server's certificate is of nobody whom this machine trusts, is over, or is another host's */
        CERTIFICATE(Layer.CONNECTION, SourceKind.HTTP, SourceKind.WEBSOCKET, SourceKind.MQTT),
        /** the broker does not let us read this topic */
        TOPIC_REFUSED(Layer.CONNECTION, SourceKind.MQTT),
        /** the recording holds nothing that can be replayed */
        UNREADABLE(Layer.PORT, SourceKind.REPLAY);

        final Layer layer;
        final Set<SourceKind> sources;

        Kind(Layer layer, SourceKind first, SourceKind... others) {
            this.layer = layer;
            sources = EnumSet.of(first, others);
        }
    }

    @Override
    public String key() {
        return Keys.of(kind);
    }

    @Override
    public Layer layer() {
        return kind.layer;
    }

    @Override
    public boolean concerns(SourceKind source) {
        return kind.sources.contains(source);
    }

    @Override
    public boolean hasOwnText(SourceKind source) {
        return switch (kind) {
            case REFUSED, TIMED_OUT -> source == SourceKind.HTTP || source == SourceKind.MQTT;
            case LOST -> source != SourceKind.TCP && source != SourceKind.HTTP && source != SourceKind.WEBSOCKET;
            case LOGIN_REFUSED, UNEXPECTED, NO_TLS, CERTIFICATE -> source == SourceKind.MQTT;
            case NOT_FOUND, FORBIDDEN -> true;
            case HOST_UNKNOWN, UNREACHABLE, NO_CONNECTION, BUSY, NOT_OFFERED, UNSUPPORTED, NO_HTTP, WEB_PAGE, NO_MQTT,
                    PRESS_BUTTON, NO_ROOM, NOT_SERVED, TOPIC_REFUSED, UNREADABLE ->
                false;
        };
    }

    @Override
    public List<String> arguments() {
        return List.of(detail);
    }

    @Override
    public String toString() {
        return kind + " " + detail;
    }
}
