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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes telnet (RFC 854) out of what one connection brings, where its first bytes show that the gateway speaks it: the
 * negotiation of an option. In any other stream 0xFF is data, and nothing is touched.
 * <p>
 * Nothing is answered, so the gateway keeps to what it does unasked: it offers its options and doubles each 0xFF of the
 * meter. Some also put NUL behind a carriage return that no line feed follows (RFC 854, "The NVT printer and
 * keyboard"). That is not looked for where the gateway names binary transmission (RFC 856) or the control of its port
 * (RFC 2217), since ser2net and pyserial send the meter's bytes as they are from the beginning, agreed or not; nor any
 * more once a carriage return was followed by what that rule forbids.
 * <p>
 * For one connection, and not for use by two threads at once.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Telnet {

    private static final byte IAC = (byte) 255;
    private static final int DONT = 254;
    private static final int DO = 253;
    private static final int WILL = 251;
    private static final int SB = 250;
    private static final byte SE = (byte) 240;
    private static final int BINARY = 0;
    private static final int COM_PORT = 44;
    /**
     * The options that gateways negotiate have lower numbers; a raw stream looks like one of them once in 17 million.
     */
    private static final int OPTIONS = 50;
    private static final int OPENING = 3;
    /** The longest subnegotiation of a gateway is its name, a line of text. */
    private static final int LONGEST_SUBNEGOTIATION = 1024;

    private enum Stream {
        UNDECIDED,
        RAW,
        TELNET
    }

    /** What the next byte is part of. */
    private enum Place {
        DATA,
        AFTER_RETURN,
        COMMAND,
        OPTION,
        SUBNEGOTIATION,
        COMMAND_IN_SUBNEGOTIATION
    }

    private Stream stream = Stream.UNDECIDED;
    private Place place = Place.DATA;
    private boolean padsReturns = true;
    private int command;
    private int subnegotiated;

    /** Whether the first bytes have shown what the connection is. */
    boolean isDecided() {
        return stream != Stream.UNDECIDED;
    }

    /**
     * Leaves the meter's bytes alone in the array, at its start. As long as it is not {@linkplain #isDecided() decided}
     * what the connection is, none are left, and the same bytes are to be given again with those that follow.
     *
     * @param length how many bytes there are
     * @return how many of them are left
     */
    int strip(byte[] bytes, int length) {
        if (stream == Stream.UNDECIDED) {
            stream = opening(bytes, length);
        }
        return switch (stream) {
            case UNDECIDED -> 0;
            case RAW -> length;
            case TELNET -> data(bytes, length);
        };
    }

    private static Stream opening(byte[] bytes, int length) {
        boolean telnet = (length < 1 || bytes[0] == IAC) && (length < 2 || isNegotiation(bytes[1] & 0xFF))
                && (length < OPENING || (bytes[2] & 0xFF) < OPTIONS);
        if (telnet) {
            return length < OPENING ? Stream.UNDECIDED : Stream.TELNET;
        }
        return Stream.RAW;
    }

    private int data(byte[] bytes, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            if (isData(next)) {
                bytes[kept++] = next;
            }
        }
        return kept;
    }

    /** Whether the byte is the meter's; notes what the one behind it is part of. */
    private boolean isData(byte next) {
        return switch (place) {
            case DATA -> text(next);
            case AFTER_RETURN -> afterReturn(next);
            case COMMAND -> command(next);
            case OPTION -> option(next);
            case SUBNEGOTIATION -> subnegotiation(next);
            case COMMAND_IN_SUBNEGOTIATION -> {
                place = next == SE ? Place.DATA : Place.SUBNEGOTIATION;
                yield false;
            }
        };
    }

    private boolean text(byte next) {
        if (next == IAC) {
            place = Place.COMMAND;
            return false;
        }
        place = next == '\r' && padsReturns ? Place.AFTER_RETURN : Place.DATA;
        return true;
    }

    private boolean afterReturn(byte next) {
        if (next == 0) {
            place = Place.DATA;
            return false;
        }
        padsReturns = next == '\n' || next == IAC;
        return text(next);
    }

    /** Behind 0xFF: a second one is the meter's; commands of one byte say nothing about the meter. */
    private boolean command(byte next) {
        command = next & 0xFF;
        subnegotiated = 0;
        place = isNegotiation(command) ? Place.OPTION : Place.DATA;
        return next == IAC;
    }

    private static boolean isNegotiation(int command) {
        return command >= SB && command <= DONT;
    }

    private boolean option(byte next) {
        boolean offersOrAsks = command == WILL || command == DO;
        if (offersOrAsks && (next == BINARY || next == COM_PORT)) {
            padsReturns = false;
        }
        place = command == SB ? Place.SUBNEGOTIATION : Place.DATA;
        return false;
    }

    /** One that does not end is none: the meter's bytes are not to vanish in it for ever. */
    private boolean subnegotiation(byte next) {
        subnegotiated++;
        if (next == IAC) {
            place = Place.COMMAND_IN_SUBNEGOTIATION;
        } else if (subnegotiated > LONGEST_SUBNEGOTIATION) {
            place = Place.DATA;
        }
        return false;
    }
}
