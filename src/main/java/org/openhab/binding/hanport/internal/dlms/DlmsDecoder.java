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
package org.openhab.binding.hanport.internal.dlms;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.dlms.ciphering.Ciphering;
import org.openhab.binding.hanport.internal.dlms.ciphering.Envelope;
import org.openhab.binding.hanport.internal.dlms.push.DataNotification;
import org.openhab.binding.hanport.internal.dlms.push.MeterClock;
import org.openhab.binding.hanport.internal.dlms.push.PushList;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.LlcHeader;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.Oddities;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.binding.hanport.internal.trouble.TelegramTrouble;

/**
 * Makes telegrams of the lists that DLMS/COSEM meters push.
 * <p>
 * It remembers what belongs together on one link: the pieces of an APDU, and who the meter is. For one link and one
 * thread. Source: IEC 62056-5-3 (application layer), IEC 62056-46 (LLC), NVE's and the makers' descriptions of their
 * lists.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DlmsDecoder {

    private static final Slice NO_ADDRESS = Slice.of();

    private final Ciphering ciphering;
    private final ListTelegrams lists;
    /** One for each framing: frames of different ones may be told in another order than they came in. */
    private final ApduAssembly frames = new ApduAssembly();
    private final ApduAssembly bus = new ApduAssembly();
    private final ApduAssembly bare = new ApduAssembly();
    private final ApduExtent extent = new ApduExtent();
    /** The system title of the last envelope, and the maker that it tells. */
    private Slice title = Slice.of();
    private String titleMaker = "";
    /** What is not understood in lists that nothing guards. */
    private final Oddities oddities;
    /** Whether a tag has shown that not a bit of the last list was changed. */
    private boolean authentic;

    /** A decoder for meters that do not encrypt. */
    public DlmsDecoder() {
        this(Ciphering.withoutKey(), PushList.known(), MeterClock.DEFAULT);
    }

    /**
     * @param table the lists whose orders and scalers are known, the user's own before those of
     *            {@link PushList#known()}
     */
    public DlmsDecoder(Ciphering ciphering, List<PushList> table, MeterClock clock) {
        this(ciphering, table, clock, false);
    }

    /** @param trusting whether the user takes what no checksum guards as it comes */
    public DlmsDecoder(Ciphering ciphering, List<PushList> table, MeterClock clock, boolean trusting) {
        this.ciphering = ciphering;
        oddities = new Oddities(trusting);
        lists = new ListTelegrams(table, clock);
    }

    /** Takes the next frame of the link, and tells of all that is whole with it. */
    public void decode(Frame.Hdlc frame, PushListener listener) {
        try {
            if (frames.isEndedBy(frame)) {
                end(frames, listener);
            }
            Optional<Slice> apdus = frames.segment(frame);
            if (apdus.isPresent()) {
                lists.from(frame.addresses());
                apdus(apdus.get(), frames, Protocol.DLMS_HDLC, listener);
            }
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    /** Takes the next frame of a wired M-Bus. */
    public void decode(Frame.MBus frame, PushListener listener) {
        try {
            if (bus.isEndedBy(frame)) {
                end(bus, listener);
            }
            Optional<Slice> apdus = bus.segment(frame);
            if (apdus.isPresent()) {
                lists.from(NO_ADDRESS);
                apdus(apdus.get(), bus, Protocol.DLMS_MBUS, listener);
            }
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    /** Takes an APDU that stands alone, with its LLC header or without. */
    public void decode(Frame.Apdu frame, PushListener listener) {
        if (bare.isEndedBy(frame)) {
            end(bare, listener);
        }
        lists.from(NO_ADDRESS);
        Protocol protocol = LlcHeader.begins(frame.bytes()) ? Protocol.DLMS_LLC : Protocol.DLMS_APDU;
        apdus(LlcHeader.without(frame.bytes()), bare, protocol, listener);
    }

    /** Takes the plain text of an envelope that came with no frame around it. */
    public void decode(Ciphering.Opened opened, PushListener listener) {
        lists.from(NO_ADDRESS);
        try {
            requireNoMore(opened);
            listener.telegram(usual(plain(opened, Protocol.DLMS_APDU)));
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    /** Nothing has shown yet that these bytes are what the meter sent, and what no list needs it does not send. */
    private void requireNoMore(Ciphering.Opened opened) throws DecodeException {
        Slice plain = opened.plain();
        if (!opened.authentic() && extent.least(plain) > ApduExtent.UNKNOWN && !extent.areWhole(plain)) {
            throw new DecodeException(new Flaw(0, "more than an APDU in the envelope", TelegramTrouble.DAMAGED));
        }
    }

    /** A list that nothing guards counts if it is understood, or odd in the meter's own way; else nor does its id. */
    private Telegram usual(Telegram telegram) throws DecodeException {
        if (!authentic && !oddities.areUsual(telegram.flaws())) {
            lists.clear();
            throw new DecodeException(telegram.flaws().get(0));
        }
        return telegram;
    }

    /** What comes next is no piece of what was begun; if anything was, it is told that its rest is missing. */
    public void end(PushListener listener) {
        end(frames, listener);
        end(bus, listener);
        end(bare, listener);
    }

    /** An envelope stands between the APDUs without a frame, whether it opens or not: what comes next is no piece. */
    public void endBare(PushListener listener) {
        end(bare, listener);
    }

    private static void end(ApduAssembly assembly, PushListener listener) {
        try {
            assembly.end();
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    /** Forgets what belongs to the link as it was: partial APDUs, and who the meter is. */
    public void reset() {
        frames.clear();
        bus.clear();
        bare.clear();
        lists.clear();
        oddities.clear();
    }

    /** Reads an APDU and those behind it: Landis+Gyr E450 sends several in one frame. */
    private void apdus(Slice all, ApduAssembly assembly, Protocol protocol, PushListener listener) {
        Optional<Telegram> repeated = assembly.awaitsBlock() ? Optional.empty() : lists.repeated(all, protocol, "");
        if (repeated.isPresent()) {
            listener.telegram(repeated.get());
            return;
        }
        for (Slice apdu : extent.apart(all)) {
            apdu(apdu, assembly, protocol, listener);
        }
    }

    private void apdu(Slice apdu, ApduAssembly assembly, Protocol protocol, PushListener listener) {
        try {
            if (apdu.length() == 0) {
                throw new DecodeException(0, "no APDU");
            }
            Optional<Block> block = Block.decode(apdu);
            if (assembly.isEndedBy(block)) {
                end(assembly, listener);
            }
            Optional<Slice> whole = block.isPresent() ? assembly.block(block.get()) : Optional.of(apdu);
            if (whole.isPresent()) {
                Telegram telegram = opened(whole.get(), protocol);
                listener.telegram(assembly == bare || assembly.hasJoined() ? usual(telegram) : telegram);
            }
        } catch (DecodeException e) {
            listener.undecodable(e.flaw());
        }
    }

    /** An APDU that is whole: a list, plain or in an envelope. */
    private Telegram opened(Slice apdu, Protocol protocol) throws DecodeException {
        int tag = apdu.length() == 0 ? -1 : apdu.at(0);
        authentic = false;
        return switch (tag) {
            case DataNotification.TAG -> lists.read(apdu, protocol, "");
            case Envelope.TAG -> plain(ciphering.open(apdu), protocol);
            case Block.TAG -> throw new DecodeException(0, "block that ends in the middle, or has no number");
            default -> throw new DecodeException(0, "APDU of an unknown kind");
        };
    }

    private Telegram plain(Ciphering.Opened opened, Protocol protocol) throws DecodeException {
        Slice systemTitle = opened.systemTitle();
        authentic = opened.authentic();
        if (!systemTitle.equals(title)) {
            title = Slice.of(systemTitle.copy());
            titleMaker = PushList.maker(title);
        }
        Optional<Telegram> repeated = lists.repeated(opened.plain(), protocol, titleMaker);
        return repeated.isPresent() ? repeated.get() : lists.read(opened.plain(), protocol, titleMaker);
    }
}
