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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.MeterTime;
import org.openhab.binding.hanport.internal.telegram.Protocol;
import org.openhab.binding.hanport.internal.telegram.Reading;
import org.openhab.binding.hanport.internal.telegram.Telegram;

/**
 * Makes telegrams of the lists that DLMS/COSEM meters push.
 * <p>
 * It remembers what belongs together on one link: the pieces of an APDU, and who the meter is, since the short lists
 * that come every few seconds do not name it. For one link and one thread.
 * Source: IEC 62056-5-3 (application layer), IEC 62056-46 (LLC), NVE's and the makers' descriptions of their lists.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class DlmsDecoder {

    /** A meter has three or four lists; of two that fall on one place the latest is kept. */
    private static final int LISTS = 16;

    private final Ciphering ciphering;
    private final ObisCodes codes = new ObisCodes();
    private final KnownTexts texts;
    private final KnownLayouts layouts;
    private final List<Reading> readings = new ArrayList<>();
    private final @Nullable RepeatedList[] lists = new RepeatedList[LISTS];
    private final ApduAssembly assembly = new ApduAssembly();
    private final MBusSegments segments = new MBusSegments();
    private final Currents currents = new Currents();
    private MeterId known = MeterId.UNKNOWN;
    /** The system title of the last envelope, and the maker that it tells. */
    private Slice title = Slice.of();
    private String titleMaker = "";
    /** The maker by the envelope of the list that is being read; empty where it came in none. */
    private String sender = "";
    private boolean breaksOff;

    /** A decoder for meters that do not encrypt. */
    public DlmsDecoder() {
        this(Ciphering.withoutKey(), PushList.known());
    }

    public DlmsDecoder(Ciphering ciphering) {
        this(ciphering, PushList.known());
    }

    /**
     * @param table the lists whose orders and scalers are known, the user's own before those of
     *            {@link PushList#known()}
     */
    public DlmsDecoder(Ciphering ciphering, List<PushList> table) {
        this.ciphering = ciphering;
        layouts = new KnownLayouts(table);
        texts = new KnownTexts(List.copyOf(table));
    }

    /**
     * Takes the next frame of the link.
     *
     * @return the telegram that is whole with it; empty while more frames of it are to come
     * @throws CipheringException if it is encrypted and cannot be opened
     * @throws DecodeException if it holds no list that we understand; positions count from the APDU's tag
     */
    public Optional<Telegram> decode(Frame.Hdlc frame) throws DecodeException {
        if (assembly.holdsRemainder()) {
            breaksOff = !ApduAssembly.hasLlc(frame.information());
        }
        Optional<Slice> apdu = assembly.piece(frame.information(), frame.segmented());
        return apdu.isEmpty() ? Optional.empty() : decode(apdu.get(), Protocol.DLMS_HDLC);
    }

    /**
     * Takes an APDU that stands alone, with its LLC header or without; only blocks may need more of them.
     *
     * @see #decode(org.openhab.binding.hanport.internal.frame.Frame.Hdlc)
     */
    public Optional<Telegram> decode(Frame.Llc frame) throws DecodeException {
        Protocol protocol = ApduAssembly.hasLlc(frame.bytes()) ? Protocol.DLMS_LLC : Protocol.DLMS_APDU;
        return decode(ApduAssembly.withoutLlc(frame.bytes()), protocol);
    }

    /**
     * Takes the next frame of a wired M-Bus.
     *
     * @see #decode(org.openhab.binding.hanport.internal.frame.Frame.Hdlc)
     */
    public Optional<Telegram> decode(Frame.MBus frame) throws DecodeException {
        Optional<Slice> apdu = segments.piece(frame);
        return apdu.isEmpty() ? Optional.empty() : decode(apdu.get(), Protocol.DLMS_MBUS);
    }

    /**
     * Takes the plain text of an envelope that came with no frame around it.
     *
     * @see #decode(org.openhab.binding.hanport.internal.frame.Frame.Hdlc)
     */
    public Optional<Telegram> decode(Ciphering.Opened opened) throws DecodeException {
        return plain(opened, Protocol.DLMS_APDU);
    }

    /** Forgets what belongs to the link as it was: partial APDUs, and who the meter is. */
    public void reset() {
        assembly.clear();
        segments.clear();
        currents.clear();
        known = MeterId.UNKNOWN;
        breaksOff = false;
    }

    private Optional<Telegram> decode(Slice apdu, Protocol protocol) throws DecodeException {
        return switch (tag(apdu)) {
            case DataNotification.TAG -> list(apdu, protocol, protocol == Protocol.DLMS_HDLC);
            case ApduAssembly.BLOCK -> {
                Optional<Slice> whole = assembly.block(apdu);
                yield whole.isPresent() ? opened(whole.get(), protocol) : Optional.empty();
            }
            default -> opened(apdu, protocol);
        };
    }

    /** An APDU that is whole: a list, plain or in an envelope. */
    private Optional<Telegram> opened(Slice apdu, Protocol protocol) throws DecodeException {
        return switch (tag(apdu)) {
            case DataNotification.TAG -> list(apdu, protocol, false);
            case Ciphering.TAG -> plain(ciphering.open(apdu), protocol);
            default -> throw new DecodeException(0, "APDU of an unknown kind");
        };
    }

    private Optional<Telegram> plain(Ciphering.Opened opened, Protocol protocol) throws DecodeException {
        Slice systemTitle = opened.systemTitle();
        if (!systemTitle.equals(title)) {
            title = Slice.of(systemTitle.copy());
            titleMaker = PushList.maker(title);
        }
        sender = titleMaker;
        try {
            return list(opened.plain(), protocol, false);
        } finally {
            sender = "";
        }
    }

    private static int tag(Slice apdu) throws DecodeException {
        if (apdu.length() == 0) {
            throw new DecodeException(0, "no APDU");
        }
        return apdu.at(0);
    }

    /**
     * @param mayGoOn whether the next frame may bring the rest of a list that breaks off. Landis+Gyr E450 (Romande
     *            Energie) does so without any mark; once it has, lists that break off are waited for.
     */
    private Optional<Telegram> list(Slice apdu, Protocol protocol, boolean mayGoOn) throws DecodeException {
        RepeatedList repeated = lists[apdu.length() % LISTS];
        Optional<Telegram> said = repeated == null ? Optional.empty() : repeated.read(apdu, protocol);
        return repeated != null && said.isPresent() ? Optional.of(completed(said.get(), repeated.rules()))
                : list(apdu, new ListContent(readings), protocol, mayGoOn);
    }

    private Optional<Telegram> list(Slice apdu, ListContent content, Protocol protocol, boolean mayGoOn)
            throws DecodeException {
        AxdrReader reader = new AxdrReader(apdu);
        try {
            DataNotification notification = DataNotification.decode(apdu);
            reader.seek(apdu.length() - notification.body().length());
            new ListDecoder(reader, content, layouts, codes, texts).decode();
            if (reader.ranOut() && mayGoOn && breaksOff) {
                return Optional.empty();
            } else if (readings.isEmpty()) {
                throw new DecodeException(reader.position(), "list without a value");
            }
            if (RepeatedList.canRepeat(apdu, content)) {
                lists[apdu.length() % LISTS] = new RepeatedList(apdu, notification, content);
            }
            Telegram said = new Telegram(protocol, content.meter(), time(content, notification), readings,
                    content.flaws());
            return Optional.of(completed(said, content.rules()));
        } catch (DecodeException e) {
            if (reader.ranOut() && mayGoOn && breaksOff) {
                return Optional.empty();
            }
            throw e;
        } finally {
            if (reader.ranOut() && mayGoOn) {
                assembly.keep(apdu);
            }
        }
    }

    private static Optional<MeterTime> time(ListContent content, DataNotification notification) {
        MeterTime clock = content.clock();
        CosemDateTime moment = notification.moment();
        Optional<MeterTime> sent = moment == null ? Optional.empty() : moment.meterTime();
        return clock == null ? sent.map(content.rules()::asMeant) : Optional.of(clock);
    }

    /** What a list says by itself, with what those before it have told. */
    private Telegram completed(Telegram said, PushList rules) {
        MeterId meter = remembered(named(said.meter()));
        List<Reading> corrected = currents.corrected(said, rules);
        return meter == said.meter() && corrected == said.readings() ? said
                : new Telegram(said.protocol(), meter, said.time(), corrected, said.flaws());
    }

    /** The meter with the maker that the system title tells, where the list tells none. */
    private MeterId named(MeterId meter) {
        return sender.isEmpty() || !meter.manufacturer().isEmpty() ? meter
                : new MeterId(sender, meter.model(), meter.id());
    }

    /** On a customer port there is one meter: a list that names none is of the one that was named before. */
    private MeterId remembered(MeterId meter) {
        boolean sameMaker = meter.manufacturer().isEmpty() || meter.manufacturer().equals(known.manufacturer());
        boolean unnamed = meter.id().isEmpty() && !known.id().isEmpty() && sameMaker;
        known = unnamed ? known : meter;
        return known;
    }
}
