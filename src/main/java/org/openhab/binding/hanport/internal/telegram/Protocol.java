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
package org.openhab.binding.hanport.internal.telegram;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a meter speaks: the framing and the language inside it.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public enum Protocol {
    /** text telegrams, DSMR P1 Companion Standard and its relatives */
    P1("P1"),
    /** DLMS data-notifications in HDLC frames: HAN-NVE and its relatives */
    DLMS_HDLC("DLMS/HDLC"),
    /** DLMS data-notifications with their LLC header but without frames, as some gateways hand them on */
    DLMS_LLC("DLMS/LLC"),
    /** DLMS data-notifications in frames of wired M-Bus: Austria, Switzerland */
    DLMS_MBUS("DLMS/M-Bus"),
    /** DLMS data-notifications with nothing around them but, where they are encrypted, their envelope */
    DLMS_APDU("DLMS"),
    /** files of the Smart Message Language, from optical heads in Germany */
    SML("SML"),
    /** lines of a P1 telegram that a reader hands out in JSON, without header and checksum */
    P1_LINES("P1 lines, unchecked"),
    /** values that a reader hands out in JSON, no telegram of a meter */
    VALUES("values, unchecked");

    private final String label;

    Protocol(String label) {
        this.label = label;
    }

    /** The name shown to users; not translated. */
    @Override
    public String toString() {
        return label;
    }
}
