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
package org.openhab.binding.hanport.internal.dlms.ciphering;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrReader;
import org.openhab.binding.hanport.internal.dlms.axdr.AxdrWriter;
import org.openhab.binding.hanport.internal.frame.SecurityControl;
import org.openhab.binding.hanport.internal.frame.Slice;

/**
 * An envelope of general-glo-ciphering as it is on the line. Source: IEC 62056-5-3, clause 6.5.
 *
 * @param systemTitle eight bytes, whose first three name the maker
 * @param security how it is protected
 * @param counter the invocation counter, four bytes, most significant first
 * @param text the ciphertext and, where it is authenticated, its tag of twelve bytes
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public record Envelope(Slice systemTitle, SecurityControl security, Slice counter, Slice text) {

    public static final int TAG = 0xDB;
    public static final int TITLE_LENGTH = 8;
    public static final int COUNTER_LENGTH = 4;
    public static final int IV_LENGTH = TITLE_LENGTH + COUNTER_LENGTH;
    /** Bytes of the authentication tag. */
    public static final int TAG_LENGTH = 12;

    private static final Slice NO_TITLE = Slice.of(new byte[TITLE_LENGTH]);

    /** How many bytes stand around a text: security control, frame counter, and the tag of an authenticated one. */
    private static int overhead(SecurityControl security) {
        return 1 + COUNTER_LENGTH + (security.isAuthenticated() ? TAG_LENGTH : 0);
    }

    /**
     * Takes an envelope apart; the slices are parts of the same bytes. Stoen in Poland leaves out the tag and the
     * system title, which counts as eight zeros.
     *
     * @return empty if it is cut short or says other lengths than it has
     */
    public static Optional<Envelope> decode(Slice bytes) {
        AxdrReader reader = new AxdrReader(bytes);
        int titleAt = bytes.length() > 0 && bytes.at(0) == TAG ? 2 : 1;
        reader.tryPass(titleAt - 1);
        int length = passHead(reader);
        if (length < 0 || length > reader.remaining()) {
            return Optional.empty();
        }
        Slice title = bytes.at(titleAt - 1) == 0 ? NO_TITLE : bytes.slice(titleAt, TITLE_LENGTH);
        int start = reader.position();
        int text = length - 1 - COUNTER_LENGTH;
        return Optional.of(new Envelope(title, new SecurityControl(bytes.at(start)),
                bytes.slice(start + 1, COUNTER_LENGTH), bytes.slice(start + 1 + COUNTER_LENGTH, text)));
    }

    /**
     * Passes system title and length behind the tag, as far as they have come, up to the security control byte.
     *
     * @return how many bytes there are from that one on; {@link AxdrReader#MISSING} or {@link AxdrReader#UNKNOWN}
     */
    public static int passHead(AxdrReader reader) {
        int title = reader.tryNext();
        if (title == AxdrReader.MISSING) {
            return AxdrReader.MISSING;
        } else if (title != TITLE_LENGTH && title != 0) {
            return AxdrReader.UNKNOWN;
        } else if (!reader.tryPass(title)) {
            return AxdrReader.MISSING;
        }
        int length = reader.tryNumber();
        if (length < 0) {
            return length;
        }
        int start = reader.position();
        int security = reader.tryNext();
        if (security == AxdrReader.MISSING) {
            return AxdrReader.MISSING;
        }
        reader.seek(start);
        return length > overhead(new SecurityControl(security)) ? length : AxdrReader.UNKNOWN;
    }

    /** Writes system title and invocation counter, {@value #IV_LENGTH} bytes. Source: IEC 62056-5-3, clause 5.3. */
    public void writeIv(byte[] iv) {
        System.arraycopy(systemTitle.array(), systemTitle.offset(), iv, 0, TITLE_LENGTH);
        System.arraycopy(counter.array(), counter.offset(), iv, TITLE_LENGTH, COUNTER_LENGTH);
    }

    /** What the tag covers besides the ciphertext. Source: as above. */
    public static byte[] associated(int security, byte[] authenticationKey) {
        byte[] associated = new byte[1 + authenticationKey.length];
        associated[0] = (byte) security;
        System.arraycopy(authenticationKey, 0, associated, 1, authenticationKey.length);
        return associated;
    }

    /**
     * The envelope with its tag and system title.
     *
     * @throws IllegalArgumentException if the text is longer than 65 kB
     */
    public byte[] encode() {
        return new AxdrWriter().octet(TAG).length(systemTitle.length()).raw(systemTitle.copy())
                .length(1 + COUNTER_LENGTH + text.length()).octet(security.value()).raw(counter.copy()).raw(text.copy())
                .toBytes();
    }
}
