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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.LinkHealth.Silence;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * What a link's trouble means, and what a person can do about it, in plain English.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class SilenceAdvice {

    private SilenceAdvice() {
    }

    /** Why there is no connection. */
    static String of(SourceFault fault) {
        return "No connection (" + fault.detail() + "): " + remedy(fault.kind());
    }

    private static String remedy(SourceFault.Kind kind) {
        return switch (kind) {
            case HOST_UNKNOWN -> "the host name is not known. Check its spelling, or give the address instead.";
            case REFUSED -> "nothing listens there. Check host and port, and that the gateway is switched on.";
            case UNREACHABLE -> "no way leads to it. Check the address, and that this machine is on its network.";
            case TIMED_OUT ->
                "no answer in time, or not all of it. Check the address, the network, and that the gateway is switched on.";
            case LOST -> "the other side ended it or the cable was pulled. Trying again.";
            case NOT_FOUND -> "it is not there. Check that the cable is plugged in, and the name.";
            case BUSY -> "another program holds it. Close that program.";
            case FORBIDDEN -> "this user may not open it. On Linux, join the group that owns it (often dialout).";
            case LOGIN_REFUSED ->
                "the gateway does not let us in. Check user and password (--password-file); a HomeWizard "
                        + "meter has none, its local API must be switched on in the maker's app.";
            case NOT_OFFERED ->
                "the gateway has no telegram at this address. Check the address, and which gateway it is "
                        + "(--homewizard, --tibber, --http).";
            case UNSUPPORTED -> "this machine has no serial support. Use a network gateway and --tcp.";
            case UNEXPECTED -> "it answers, but not with a telegram. Check the address, and the gateway's own pages.";
            case UNREADABLE -> "it holds nothing that can be replayed.";
        };
    }

    /** What is missing on a link that gives no telegrams; nothing while it is well. */
    static String of(Silence silence) {
        return switch (silence) {
            case NONE -> "";
            case NO_CONNECTION -> "No connection for a long time. Trying again.";
            case NO_BYTES -> "Connected, and nothing new comes. Has the grid company opened the port? If it worked "
                    + "before, the meter's module may have locked up: cut the power at the meter's main switch for a "
                    + "minute.";
            case NO_FRAMES -> "Bytes come, and nothing in them looks like a telegram. On a serial line, check speed "
                    + "and parity (--line auto finds them) and that the cable inverts the line where the meter needs "
                    + "it; elsewhere, that it is a meter's gateway that answers.";
            case INVERTED ->
                "Bytes come that are a telegram upside down: the line is inverted. Use a cable that inverts "
                        + "it, or one that does not if this one does.";
            case PARITY ->
                "Telegrams come with a parity bit that is not listened for. Use --line auto, or the same speed "
                        + "with even parity, such as \"2400 8E1\"; a network adapter has a setting of its own.";
            case SLOWER ->
                "The meter speaks many times more slowly than the line is set, as HAN ports do (HDLC or M-Bus "
                        + "at 2400 baud). Use --line auto, \"2400 8N1\" or \"2400 8E1\" (\"9600 7E1\" for old P1 meters); a "
                        + "network adapter has a setting of its own.";
            case WRONG_SPEED -> "Bytes come that no meter sends at this speed and parity. --line auto finds them by "
                    + "listening. If that is on already, check the cable: a P1 cable must invert the line, and an "
                    + "M-Bus adapter must be a slave.";
            case ONLY_DAMAGE -> "Telegrams come, and every one is damaged. Check the cable, its length, its power "
                    + "supply and, on a serial line, the parity.";
            case NOT_UNDERSTOOD -> "Sound telegrams come that are not understood. Please report the meter's model.";
            case NO_KEY -> "The meter encrypts. Ask the grid company for its key and give it with --keys.";
            case WRONG_KEY -> "The meter encrypts, and the key does not fit. Check every digit of it, and that it is "
                    + "this meter's.";
            case WRONG_AUTHENTICATION_KEY -> "The encryption key is right and the authentication key is not. Check "
                    + "every digit of it, or leave it out.";
        };
    }

    /** What to do about a flaw in a file, as more of its sentence; nothing where its reason says all. */
    static String remedy(TelegramTrouble kind) {
        return switch (kind) {
            case NO_KEY -> ": ask the grid company for it and give it with --keys";
            case WRONG_KEY -> ": check every digit of it, and that it is this meter's";
            case WRONG_AUTHENTICATION_KEY -> ": check every digit of it, or leave it out; or the file is damaged";
            case CHECKSUM_MISSING -> ": if the meter never sends one, acceptMissingChecksum takes its telegrams";
            case NOT_UNDERSTOOD, DAMAGED, PIECES_MISSING -> "";
        };
    }
}
