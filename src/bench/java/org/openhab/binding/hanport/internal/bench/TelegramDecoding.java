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
package org.openhab.binding.hanport.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.dlms.DlmsDecoder;
import org.openhab.binding.hanport.internal.dlms.PushListener;
import org.openhab.binding.hanport.internal.frame.Crc16;
import org.openhab.binding.hanport.internal.frame.Damage;
import org.openhab.binding.hanport.internal.frame.Frame;
import org.openhab.binding.hanport.internal.frame.FrameListener;
import org.openhab.binding.hanport.internal.frame.Framer;
import org.openhab.binding.hanport.internal.frame.HdlcFramer;
import org.openhab.binding.hanport.internal.frame.P1Framer;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.frame.SmlFramer;
import org.openhab.binding.hanport.internal.p1.P1Decoder;
import org.openhab.binding.hanport.internal.reader.StreamDecoder;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.sml.SmlDecoder;
import org.openhab.binding.hanport.internal.telegram.DecodeException;
import org.openhab.binding.hanport.internal.telegram.Flaw;
import org.openhab.binding.hanport.internal.telegram.GoldenTelegram;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes to {@link Telegram}, beside the floor under every decoder: the checksum over the same bytes, and nothing else.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TelegramDecoding implements FrameListener, PushListener {

    /**
     * Swedish P1, DSMR 5; Kamstrup each 10 s and each hour, Aidon in Sweden and Norway, Kaifa in Norway; an older and a
     * modern meter behind an optical head.
     */
    @Param({ "landisgyr-e360-1.p1", "iskra-am550-1.p1", "kamstrup-omnipower-1.hex", "kamstrup-omnipower-2.hex",
            "aidon-esd-1.hex", "aidon-6534-2.hex", "kaifa-ma304h3e-2.hex", "edl-1.sml", "mme-1.sml" })
    public String file = "";

    private final P1Decoder p1 = new P1Decoder();
    private final DlmsDecoder dlms = new DlmsDecoder();
    private final StreamDecoder stream = new StreamDecoder(StreamOptions.DEFAULT, this::telegram);
    private final List<Slice> checked = new ArrayList<>();
    private byte[] bytes = {};
    private boolean text;
    private Framer framer = new P1Framer();
    private @Nullable Telegram telegram;
    private boolean looking;

    /** Loads the telegram and finds what its checksum covers. */
    @Setup
    public void load() {
        text = file.endsWith(".p1");
        framer = text ? new P1Framer() : file.endsWith(".sml") ? new SmlFramer() : new HdlcFramer();
        bytes = GoldenTelegram.named(file).bytes();
        looking = true;
        framer.feed(bytes, 0, bytes.length, this);
        looking = false;
    }

    /** The floor. */
    @Benchmark
    public int checksum() {
        int sum = 0;
        for (Slice slice : checked) {
            sum ^= text ? Crc16.arc(slice.array(), slice.offset(), slice.length())
                    : Crc16.x25(slice.array(), slice.offset(), slice.length());
        }
        return sum;
    }

    /** One framer and one decoder. */
    @Benchmark
    public @Nullable Telegram decode() {
        framer.feed(bytes, 0, bytes.length, this);
        return telegram;
    }

    /** Every framer listens, as on a real line. */
    @Benchmark
    public @Nullable Telegram stream() {
        stream.feed(bytes, 0, bytes.length);
        return telegram;
    }

    @Override
    public void telegram(Telegram taken) {
        telegram = taken;
    }

    @Override
    public void undecodable(Flaw flaw) {
        throw new IllegalStateException(flaw.toString());
    }

    @Override
    public void frame(Frame frame) {
        if (looking) {
            Slice all = frame.bytes();
            checked.add(Slice.of((text ? all : all.slice(0, all.length() - 2)).copy()));
            return;
        }
        if (frame instanceof Frame.Hdlc hdlc) {
            dlms.decode(hdlc, this);
            return;
        }
        try {
            telegram = frame instanceof Frame.Sml sml ? SmlDecoder.decode(sml.messages()).get(0)
                    : p1.decode((Frame.P1) frame);
        } catch (DecodeException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void damage(Damage damage) {
        throw new IllegalStateException(damage.toString());
    }
}
