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
package org.openhab.binding.hanport.internal.insight.liveness;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.line.Uart;
import org.openhab.binding.hanport.internal.reader.MeterKeys;
import org.openhab.binding.hanport.internal.simulator.LineFault;
import org.openhab.binding.hanport.internal.simulator.MeterModel;
import org.openhab.binding.hanport.internal.source.SerialLine;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * What can happen to a link, the key of the trouble that it is, and words that its texts must have.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
enum LinkFaultCase {
    HOST_UNKNOWN(SourceKind.TCP, "host-unknown", "no host of this name", "ingen värd med det namnet",
            link -> link.fails(SourceFault.Kind.HOST_UNKNOWN)),
    REFUSED(SourceKind.TCP, "refused", "nothing listens at this port", "ingenting svarar på den porten",
            link -> link.fails(SourceFault.Kind.REFUSED)),
    UNREACHABLE(SourceKind.TCP, "unreachable", "No way leads to this host", "ingen väg till värden",
            link -> link.fails(SourceFault.Kind.UNREACHABLE)),
    NO_CONNECTION(SourceKind.TCP, "no-connection", "a firewall", "en brandvägg",
            link -> link.fails(SourceFault.Kind.NO_CONNECTION)),
    TIMED_OUT(SourceKind.TCP, "timed-out", "The adapter does not answer", "Adaptern svarar inte",
            link -> link.fails(SourceFault.Kind.TIMED_OUT)),
    LOST(SourceKind.SERIAL, "lost", "The serial port went away", "Serieporten försvann",
            link -> link.fails(SourceFault.Kind.LOST)),
    NOT_FOUND(SourceKind.SERIAL, "not-found", "Plug the cable in", "Sätt i kabeln",
            link -> link.fails(SourceFault.Kind.NOT_FOUND)),
    BUSY(SourceKind.SERIAL, "busy", "Another program, or another bridge", "Ett annat program, eller en annan brygga",
            link -> link.fails(SourceFault.Kind.BUSY)),
    FORBIDDEN(SourceKind.SERIAL, "forbidden", "the group dialout", "gruppen dialout",
            link -> link.fails(SourceFault.Kind.FORBIDDEN)),
    LOGIN_REFUSED(SourceKind.HTTP, "login-refused", "Check user and password", "Kontrollera användare och lösenord",
            link -> link.fails(SourceFault.Kind.LOGIN_REFUSED)),
    NOT_OFFERED(SourceKind.HTTP, "not-offered", "no telegram at this address", "inget telegram på den här adressen",
            link -> link.fails(SourceFault.Kind.NOT_OFFERED)),
    UNSUPPORTED(SourceKind.SERIAL, "unsupported", "Use a network adapter instead",
            "Använd en nätverksadapter i stället", link -> link.fails(SourceFault.Kind.UNSUPPORTED)),
    NO_HTTP(SourceKind.HTTP, "no-http", "does not speak HTTP", "talar inte HTTP",
            link -> link.fails(SourceFault.Kind.NO_HTTP)),
    WEB_PAGE(SourceKind.HTTP, "web-page", "A web page answers there", "Där svarar en webbsida",
            link -> link.fails(SourceFault.Kind.WEB_PAGE)),
    UNEXPECTED(SourceKind.HTTP, "unexpected", "not with a telegram", "inte med ett telegram",
            link -> link.fails(SourceFault.Kind.UNEXPECTED)),
    NO_MQTT(SourceKind.MQTT, "no-mqtt", "does not speak MQTT", "talar inte MQTT",
            link -> link.fails(SourceFault.Kind.NO_MQTT)),
    NO_TLS(SourceKind.MQTT, "no-tls", "does not speak TLS", "talar inte TLS",
            link -> link.fails(SourceFault.Kind.NO_TLS)),
    CERTIFICATE(SourceKind.MQTT, "certificate", "as the certificate names it", "som certifikatet nämner den",
            link -> link.fails(SourceFault.Kind.CERTIFICATE)),
    PRESS_BUTTON(SourceKind.HTTP, "press-button", "Press the button on it now", "Tryck kort på mätarens knapp nu",
            link -> link.fails(SourceFault.Kind.PRESS_BUTTON)),
    NO_ROOM(SourceKind.HTTP, "no-room", "Delete one in the app", "Ta bort en i tillverkarens app",
            link -> link.fails(SourceFault.Kind.NO_ROOM)),
    NOT_SERVED(SourceKind.WEBSOCKET, "not-served", "it serves no more clients", "den betjänar inte fler klienter",
            link -> link.fails(SourceFault.Kind.NOT_SERVED)),
    TOPIC_REFUSED(SourceKind.MQTT, "topic-refused", "the rights that the broker gives", "rättigheterna som brokern ger",
            link -> link.fails(SourceFault.Kind.TOPIC_REFUSED)),
    UNREADABLE(SourceKind.REPLAY, "unreadable", "Make the recording anew", "Gör om inspelningen",
            link -> link.fails(SourceFault.Kind.UNREADABLE)),
    NO_BYTES(SourceKind.SERIAL, "no-bytes", "closed until the customer asks", "stängd tills kunden ber om den",
            link -> link.connected().pass(60)),
    KEPT_TELEGRAM(SourceKind.MQTT, "kept-telegram", "(minutes that it was old: ", "(minuter som det var gammalt: ",
            link -> {
                link.connected().keeps(FaultyBytes.text());
                link.pass(60);
            }),
    LOCKED_UP(SourceKind.SERIAL, "locked-up", "main switch of the meter until the display",
            "huvudbrytare tills mätarens display slocknar",
            link -> link.connected().meter(MeterModel.MALUNG, Duration.ofMinutes(10),
                    new LineFault.Silence(FaultyLink.START.plusSeconds(120), Duration.ofDays(1)))),
    FROZEN(SourceKind.TCP, "frozen", "repeats the same telegram", "upprepar samma telegram",
            link -> link.connected().meter(MeterModel.MALUNG, Duration.ofMinutes(10),
                    new LineFault.Frozen(FaultyLink.START.plusSeconds(120), FaultyLink.meter(MeterModel.MALUNG)))),
    SLOWER(SourceKind.SERIAL, "slower", "many times more slowly", "många gånger långsammare",
            link -> link.connected().brings(Uart.of(SerialLine.P1).read(FaultyBytes.hdlc(), SerialLine.HAN, false))),
    INVERTED(SourceKind.SERIAL, "inverted", "the signal is inverted", "signalen är inverterad",
            link -> link.connected().brings(Uart.of(SerialLine.P1).read(FaultyBytes.text(), SerialLine.P1, true))),
    PARITY(SourceKind.SERIAL, "parity", "even parity, such as 2400 8E1", "jämn paritet, till exempel 2400 8E1",
            link -> link.connected()
                    .brings(new Uart(SerialLine.HAN, true).read(FaultyBytes.hdlc(), SerialLine.HAN_EVEN, false))),
    WRONG_SPEED(SourceKind.SERIAL, "wrong-speed", "Set the line to auto, which finds them", "Ställ linjen på auto",
            link -> link.connected().brings(
                    FaultyBytes.repeated(Uart.of(SerialLine.HAN).read(FaultyBytes.text(), SerialLine.P1, false), 30))),
    JOINED_LATE(SourceKind.SERIAL, "joined-late", "Wait for the next one", "Vänta på nästa", link -> {
        link.connected().pass(10);
        link.send(Arrays.copyOfRange(FaultyBytes.text(), 200, FaultyBytes.text().length));
        link.pass(50);
    }),
    NO_FRAMES(SourceKind.SERIAL, "no-frames", "no telegrams can be found", "inga telegram går att hitta",
            link -> link.connected().brings("1-0:1.7.0(00.480*kW)\r\n".repeat(50).getBytes(US_ASCII))),
    LF_TO_CRLF(SourceKind.TCP, "lf-to-crlf", "raw or binary mode", "läget raw eller binary",
            link -> link.connected().brings(FaultyBytes.withReturns())),
    BIT_ERRORS(SourceKind.SERIAL, "damaged-frames.bit-errors", "single bits are wrong", "enstaka bitar är fel",
            link -> link.connected().meter(MeterModel.DALA, Duration.ofMinutes(10), new LineFault.FlippedBit(1, 1))),
    CUT_SHORT(SourceKind.TCP, "damaged-frames.cut-short", "they break off in the middle", "de bryts av mitt i",
            link -> link.connected().meter(MeterModel.MALUNG, Duration.ofMinutes(10),
                    new LineFault.TornTelegram(1, 0.5))),
    BYTES_LOST(SourceKind.SERIAL, "damaged-frames.bytes-lost", "another program reads the same port",
            "ett annat program läser samma port",
            link -> link.connected().meter(MeterModel.MALUNG, Duration.ofMinutes(10), new LineFault.LostBytes(1, 0.5))),
    CHECKSUM_MISSING(SourceKind.TCP, "checksum-missing", "acceptMissingChecksum", "acceptMissingChecksum",
            link -> link.connected().brings(FaultyBytes.withoutChecksum())),
    PIECES_MISSING(SourceKind.TCP, "pieces-missing", "Pieces of a telegram come", "delar av ett telegram",
            link -> link.connected().brings(FaultyBytes.firstSegment())),
    NO_KEY(SourceKind.TCP, "no-key", "Ask the grid company for the key", "Be elnätsföretaget om nyckeln",
            link -> link.connected().brings(FaultyBytes.sealed())),
    WRONG_KEY(SourceKind.TCP, "wrong-key", "the encryption key does not open them",
            "krypteringsnyckeln öppnar dem inte",
            link -> link.connected(MeterKeys.of(FaultyBytes.OTHER_KEY, "")).brings(FaultyBytes.sealed())),
    WRONG_AUTHENTICATION_KEY(SourceKind.TCP, "wrong-authentication-key", "the authentication key does not fit",
            "men inte autentiseringsnyckeln",
            link -> link.connected(MeterKeys.of(FaultyBytes.KEY, FaultyBytes.KEY)).brings(FaultyBytes.sealed())),
    DAMAGED(SourceKind.TCP, "damaged", "Encrypted telegrams come", "krypterade telegram", link -> {
        link.connected(MeterKeys.of(FaultyBytes.KEY, FaultyBytes.OTHER_KEY)).brings(FaultyBytes.sealed());
        link.brings(FaultyBytes.changedOnTheWay(), 3);
        link.pass(5);
    }),
    REPLAYED(SourceKind.TCP, "replayed", "sent again", "sänds om", link -> {
        link.connected(MeterKeys.of(FaultyBytes.KEY, FaultyBytes.OTHER_KEY));
        link.brings(FaultyBytes.sealed(6), 1);
        link.brings(FaultyBytes.sealed(7), 1);
        link.brings(FaultyBytes.sealed(6));
    }),
    NO_VALUES(SourceKind.HTTP, "no-values", "Check which gateway it is", "Kontrollera vilken gateway det är",
            link -> link.connected(ValueMapping.shipped("p1ib")).answers("{\"state\": 1}".getBytes(US_ASCII))),
    NO_VALUES_PUBLISHED(SourceKind.MQTT, "no-values", "whether the mapping is that of the reader",
            "inställningen för värden (mapping) är läsarens",
            link -> link.connected(ValueMapping.published("p1ib")).answers("{\"state\": 1}".getBytes(US_ASCII))),
    NOT_UNDERSTOOD(SourceKind.TCP, "not-understood", "does not know the meter yet", "känner inte till mätaren än",
            link -> link.connected().brings(FaultyBytes.unknownList()));

    private final SourceKind source;
    private final String key;
    private final String english;
    private final String swedish;
    private final Fault fault;

    /** Happens to a link that is not open yet, and lasts until it can be judged. */
    private interface Fault {

        void on(FaultyLink link) throws Exception;
    }

    LinkFaultCase(SourceKind source, String key, String english, String swedish, Fault fault) {
        this.source = source;
        this.key = key;
        this.english = english;
        this.swedish = swedish;
        this.fault = fault;
    }

    SourceKind source() {
        return source;
    }

    String key() {
        return key;
    }

    String english() {
        return english;
    }

    String swedish() {
        return swedish;
    }

    void happen(FaultyLink link) throws Exception {
        fault.on(link);
    }
}
