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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.handler.HanPortBindingConstants;
import org.openhab.binding.hanport.internal.handler.HanPortBridgeHandler;
import org.openhab.binding.hanport.internal.telegram.MeterId;
import org.openhab.binding.hanport.internal.telegram.SubMeter;
import org.openhab.binding.hanport.internal.telegram.Telegram;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts meters whose telegrams come to a bridge into the inbox, unless a Thing takes them already.
 * <p>
 * A meter's id is personal data, so the Thing is named after a short hash of it; many meters tell none.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = MeterDiscoveryService.class)
public class MeterDiscoveryService extends AbstractThingHandlerDiscoveryService<HanPortBridgeHandler> {

    private static final int SCAN_SECONDS = 15;
    /** Behind one bridge; damage that passes a checksum must not fill the inbox. */
    private static final int MOST_METERS = 50;
    /** The UID of a meter that tells no id. */
    private static final String NAMELESS = "meter";
    private static final String LABEL = "@text/discovery.meter.label";
    /** Long numbers name one meter, and not a model; openHAB takes texts apart at commas, quotes and brackets. */
    private static final Pattern PLAIN_MODEL = Pattern.compile("(?!.*\\d{8})[A-Za-z0-9][A-Za-z0-9 +./()-]{0,31}");

    private final Consumer<Telegram> listener = this::telegram;
    private List<Found> last = List.of();
    /** What is in the inbox because of us. */
    private final Set<ThingUID> announced = new HashSet<>();
    /** UIDs of meters without an id that have told theirs since. */
    private final Set<ThingUID> outdated = new HashSet<>();

    @Activate
    public MeterDiscoveryService(@Reference TranslationProvider translations, @Reference LocaleProvider locales) {
        super(HanPortBridgeHandler.class,
                Set.of(HanPortBindingConstants.THING_TYPE_METER, HanPortBindingConstants.THING_TYPE_SUBMETER),
                SCAN_SECONDS);
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

    /**
     * A meter that a telegram has come from.
     *
     * @param type of its Thing
     * @param id empty if it tells none
     * @param nameless the end of the UID of one that tells no id
     */
    private record Found(ThingTypeUID type, String id, String nameless, String label) {

        static Found meter(MeterId meter) {
            return new Found(HanPortBindingConstants.THING_TYPE_METER, meter.id(), NAMELESS,
                    MeterDiscoveryService.label(meter));
        }

        static Found subMeter(SubMeter meter) {
            return new Found(HanPortBindingConstants.THING_TYPE_SUBMETER, meter.id(), meter.medium().toString(),
                    "@text/discovery." + meter.medium() + ".label");
        }
    }

    /** Nothing can be asked of a meter: what came last is told again. */
    @Override
    protected synchronized void startScan() {
        announced.clear();
        last.forEach(this::announce);
    }

    private synchronized void telegram(Telegram telegram) {
        // the shortest lists hold one power and no id; the meter's name comes with the next longer one
        if (telegram.readings().size() > 1 || !telegram.meter().id().isEmpty()) {
            Stream<Found> all = Stream.concat(Stream.of(Found.meter(telegram.meter())),
                    SubMeter.from(telegram).stream().map(Found::subMeter));
            List<Found> meters = all.filter(meter -> !isOutdated(meter)).toList();
            meters.forEach(this::announce);
            last = meters.isEmpty() ? last : meters;
        }
    }

    /** Of the lists of one meter some tell no id; it is one meter, whichever list comes first. */
    private boolean isOutdated(Found meter) {
        ThingUID nameless = new ThingUID(meter.type(), thingHandler.getThing().getUID(), meter.nameless());
        if (meter.id().isEmpty()) {
            return outdated.contains(nameless);
        }
        outdated.add(nameless);
        if (announced.remove(nameless)) {
            thingRemoved(nameless);
        }
        return false;
    }

    private void announce(Found meter) {
        ThingUID bridge = thingHandler.getThing().getUID();
        ThingUID uid = new ThingUID(meter.type(), bridge, name(meter));
        if (thingHandler.hasThingFor(meter.type(), meter.id())) {
            if (announced.remove(uid)) {
                thingRemoved(uid);
            }
        } else if (announced.size() < MOST_METERS && announced.add(uid)) {
            DiscoveryResultBuilder result = DiscoveryResultBuilder.create(uid).withThingType(meter.type())
                    .withBridge(bridge).withLabel(meter.label());
            if (!meter.id().isEmpty()) {
                result.withProperty(HanPortBindingConstants.METER_ID, meter.id())
                        .withRepresentationProperty(HanPortBindingConstants.METER_ID);
            }
            thingDiscovered(result.build());
        }
    }

    /** Maker and model; what is no plain name of a model is left out. */
    private static String label(MeterId meter) {
        String maker = meter.manufacturer().replaceAll("[^\\p{L}\\p{N}+./&() -]+", " ").strip();
        String model = PLAIN_MODEL.matcher(meter.model()).matches() ? meter.model() : "";
        String both = model.startsWith(maker) ? model : (maker + " " + model).strip();
        return both.isEmpty() ? LABEL : LABEL + "-of [\"" + both + "\"]";
    }

    private static String name(Found meter) {
        if (meter.id().isEmpty()) {
            return meter.nameless();
        }
        return ShortHash.of(MeterId.serialNumber(meter.id()));
    }
}
