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
package org.openhab.binding.hanport.internal.discovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts meters that are heard behind a bridge into the inbox, unless a Thing takes them already.
 * <p>
 * A meter's id is personal data, so the Thing is named after a short hash of it; many meters tell none.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = MeterDiscoveryService.class)
public class MeterDiscoveryService extends AbstractThingHandlerDiscoveryService<HanPortBridgeHandler> {

    private static final int SCAN_SECONDS = 15;
    private static final int HASH_BYTES = 4;
    /** Behind one bridge; damage that passes a checksum must not fill the inbox. */
    private static final int MOST_METERS = 50;
    /** The UID of a meter that tells no id. */
    private static final String NAMELESS = "meter";
    private static final String LABEL = "@text/discovery.meter.label";

    private final Consumer<Telegram> listener = this::heard;
    private @Nullable MeterId last;
    /** What is in the inbox because of us. */
    private final Set<ThingUID> announced = new HashSet<>();

    @Activate
    public MeterDiscoveryService(@Reference TranslationProvider translations, @Reference LocaleProvider locales) {
        super(HanPortBridgeHandler.class, Set.of(HanPortBindingConstants.THING_TYPE_METER), SCAN_SECONDS);
        i18nProvider = translations;
        localeProvider = locales;
    }

    @Override
    protected void startBackgroundDiscovery() {
        thingHandler.addListener(listener);
    }

    @Override
    protected void stopBackgroundDiscovery() {
        thingHandler.removeListener(listener);
    }

    /** Nothing can be asked of a meter: what was heard last is told again. */
    @Override
    protected synchronized void startScan() {
        announced.clear();
        MeterId meter = last;
        if (meter != null) {
            announce(meter);
        }
    }

    private synchronized void heard(Telegram telegram) {
        // the shortest lists hold one power and no id; the meter's name comes with the next longer one
        if (telegram.readings().size() > 1 || !telegram.meter().id().isEmpty()) {
            last = telegram.meter();
            announce(telegram.meter());
        }
    }

    private void announce(MeterId meter) {
        ThingUID bridge = thingHandler.getThing().getUID();
        ThingUID uid = new ThingUID(HanPortBindingConstants.THING_TYPE_METER, bridge, name(meter));
        if (thingHandler.hasThingFor(meter.id())) {
            if (announced.remove(uid)) {
                thingRemoved(uid);
            }
        } else if (announced.size() < MOST_METERS && announced.add(uid)) {
            DiscoveryResultBuilder result = DiscoveryResultBuilder.create(uid)
                    .withThingType(HanPortBindingConstants.THING_TYPE_METER).withBridge(bridge).withLabel(label(meter));
            if (!meter.id().isEmpty()) {
                result.withProperty(HanPortBindingConstants.METER_ID, meter.id())
                        .withRepresentationProperty(HanPortBindingConstants.METER_ID);
            }
            thingDiscovered(result.build());
        }
    }

    /** openHAB takes the argument apart at commas, and removes quotes and brackets. */
    private static String label(MeterId meter) {
        String plain = meter.toString().replaceAll("[^\\p{L}\\p{N}+./()-]+", " ").strip();
        return plain.isEmpty() ? LABEL : LABEL + "-of [\"" + plain + "\"]";
    }

    private static String name(MeterId meter) {
        if (meter.id().isEmpty()) {
            return NAMELESS;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(meter.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
