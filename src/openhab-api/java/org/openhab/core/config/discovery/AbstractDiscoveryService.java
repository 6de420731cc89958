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
package org.openhab.core.config.discovery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * The beginning of every discovery service: hands on what was found to its listeners.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractDiscoveryService implements DiscoveryService {

    protected @NonNullByDefault({}) TranslationProvider i18nProvider;
    protected @NonNullByDefault({}) LocaleProvider localeProvider;

    private final Set<ThingTypeUID> types;
    private final List<DiscoveryListener> listeners = new CopyOnWriteArrayList<>();

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault) throws IllegalArgumentException {
        types = supportedThingTypes == null ? Set.of() : Set.copyOf(supportedThingTypes);
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypes() {
        return types;
    }

    @Override
    public void addDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null) {
            listeners.add(listener);
        }
    }

    @Override
    public void removeDiscoveryListener(@Nullable DiscoveryListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void startScan(@Nullable ScanListener listener) {
        startScan();
    }

    protected abstract void startScan();

    @Override
    public void abortScan() {
    }

    protected void stopScan() {
    }

    protected void deactivate() {
        stopBackgroundDiscovery();
    }

    protected void startBackgroundDiscovery() {
    }

    protected void stopBackgroundDiscovery() {
    }

    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        listeners.forEach(listener -> listener.thingDiscovered(this, discoveryResult));
    }

    protected void thingRemoved(ThingUID thingUID) {
        listeners.forEach(listener -> listener.thingRemoved(this, thingUID));
    }
}
