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
package org.openhab.binding.hanport.internal.handler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * Who is told what comes over a bridge's line: the meters behind it, then the listeners, then the bridge's own
 * channels.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeAudience implements BridgeLink.Owner {

    private final List<MeterHandler> meters = new CopyOnWriteArrayList<>();
    private final List<Consumer<Telegram>> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<ThingStatusInfo> status;
    private final Runnable health;

    /**
     * @param status shows another status
     * @param health tells anew how the link is doing
     */
    BridgeAudience(Consumer<ThingStatusInfo> status, Runnable health) {
        this.status = status;
        this.health = health;
    }

    List<MeterHandler> meters() {
        return meters;
    }

    List<Consumer<Telegram>> listeners() {
        return listeners;
    }

    @Override
    public void show(ThingStatusInfo info) {
        status.accept(info);
    }

    @Override
    public void arrived(BridgeLink.Arrival arrival) {
        meters.forEach(meter -> meter.telegram(arrival.telegram(), arrival.timeout()));
        listeners.forEach(listener -> listener.accept(arrival.telegram()));
        health.run();
    }

    @Override
    public void disconnected() {
        meters.forEach(MeterHandler::followBridge);
        health.run();
    }

    @Override
    public void check(Duration timeout) {
        meters.forEach(meter -> meter.check(timeout));
        health.run();
    }
}
