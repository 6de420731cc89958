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
package org.openhab.binding.hanport.internal.mask;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ApduExtent;
import org.openhab.binding.hanport.internal.dlms.ApduPieces;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.dlms.ciphering.CipheringEncoder;
import org.openhab.binding.hanport.internal.dlms.ciphering.Envelope;
import org.openhab.binding.hanport.internal.dlms.push.ListStrings;
import org.openhab.binding.hanport.internal.dlms.push.ListStrings.Found;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.telegram.DecodeException;

/**
 * Masks APDUs where they lie in their frames. What is encrypted is opened, masked and sealed again under
 * {@link TestKeys}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ApduMask {

    private final MadeUp madeUp;
    private final Shifts shifts;
    private final P1Mask texts;
    private final Ciphering ciphering;
    private final List<PushList> table;
    private final ApduExtent extent = new ApduExtent();
    private boolean sealed;

    ApduMask(MadeUp madeUp, Shifts shifts, P1Mask texts, StreamOptions options) {
        this.madeUp = madeUp;
        this.shifts = shifts;
        this.texts = texts;
        ciphering = options.keys().ciphering();
        table = new ArrayList<>(options.ownLists());
        table.addAll(PushList.known());
    }

    /**
     * Masks the APDUs in these frames, whose checksums do not hold any more then.
     *
     * @throws DecodeException if they cannot be masked; they are as they were then
     */
    void mask(List<Frame> frames) throws DecodeException {
        ApduPieces pieces = ApduPieces.of(frames);
        Slice apdus = pieces.joined();
        for (Slice apdu : extent.apart(apdus)) {
            if (Ciphering.isEnvelope(apdu)) {
                envelope(apdu);
            } else {
                list(apdu);
            }
        }
        pieces.replace(apdus);
    }

    /** Whether any was sealed again. */
    boolean hasSealed() {
        return sealed;
    }

    private void list(Slice apdu) throws DecodeException {
        for (Found found : ListStrings.in(apdu, table)) {
            Slice place = apdu.slice(found.from(), found.length());
            switch (found.kind()) {
                case STRING -> put(place, madeUp.octets(place.copy()));
                case ID -> put(place, BigEndian.bytes(madeUp.number(BigEndian.number(place)), place.length()));
                case MEASURED -> found.obis().filter(shifts::isShifted).ifPresent(
                        obis -> put(place, BigEndian.bytes(shifts.of(obis, BigEndian.number(place)), place.length())));
            }
        }
    }

    private void envelope(Slice apdu) throws DecodeException {
        Envelope envelope = Envelope.decode(apdu).orElseThrow(() -> new DecodeException(0, "no envelope"));
        Ciphering.Opened opened = ciphering.open(apdu);
        byte[] plain = opened.plain().copy();
        if (opened.isText()) {
            text(plain);
        } else {
            list(Slice.of(plain));
        }
        byte[] title = madeUp.id(envelope.systemTitle().copy());
        sealed |= !opened.onTheWay();
        put(envelope.text(), opened.onTheWay() ? withoutTag(envelope, plain) : sealed(envelope, title, plain));
        if (envelope.systemTitle().array() == apdu.array()) {
            put(envelope.systemTitle(), title);
        }
    }

    private void text(byte[] plain) throws DecodeException {
        int length = plain.length;
        while (length > 0 && plain[length - 1] != '!') {
            length--;
        }
        int end = P1Mask.end(plain, length);
        byte[] masked = texts.mask(Slice.of(plain).slice(0, end).copy(), length, true);
        if (masked.length != end) {
            throw new DecodeException(length, "a checksum of another length");
        }
        System.arraycopy(masked, 0, plain, 0, end);
    }

    /** A gateway has opened it on the way; the tag that it left behind shows nothing, and is not known any more. */
    private static byte[] withoutTag(Envelope envelope, byte[] plain) {
        byte[] text = new byte[envelope.text().length()];
        boolean tagged = envelope.security().isAuthenticated();
        int most = text.length - (tagged ? Envelope.TAG_LENGTH : 0);
        System.arraycopy(plain, 0, text, 0, Math.min(plain.length, most));
        return text;
    }

    private static byte[] sealed(Envelope envelope, byte[] title, byte[] plain) throws DecodeException {
        int counter = ByteBuffer.wrap(envelope.counter().copy()).getInt();
        byte[] sealed = new CipheringEncoder(TestKeys.encryption(), TestKeys.authentication(), title,
                envelope.security().value()).seal(plain, counter);
        return Envelope.decode(Slice.of(sealed)).orElseThrow(() -> new DecodeException(0, "too long to be sealed"))
                .text().copy();
    }

    private static void put(Slice place, byte[] made) {
        System.arraycopy(made, 0, place.array(), place.offset(), made.length);
    }
}
