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

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.source.ByteSource;
import org.openhab.binding.hanport.internal.source.HomeWizardSettings;
import org.openhab.binding.hanport.internal.source.HttpByteSource;
import org.openhab.binding.hanport.internal.source.HttpLogin;
import org.openhab.binding.hanport.internal.source.HttpSettings;
import org.openhab.binding.hanport.internal.source.Pairing;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.ConfigException;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble;
import org.openhab.binding.hanport.internal.trouble.ConfigTrouble.Kind;
import org.openhab.binding.hanport.internal.values.ValueMapping;

/**
 * Parameters of a bridge over HTTP, as openHAB hands them over.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class HttpParameters {

    /** {@link #type} of a HomeWizard P1 meter. */
    public static final String HOMEWIZARD = "homewizard";
    /** {@link #type} of a Tibber Pulse bridge. */
    public static final String TIBBER = "tibber";
    /** {@link #type} of any other gateway, with an address of its own. */
    public static final String URL = "url";

    /**
     * {@link #type} of a reader with an address of its own that hands out values, which a file tells the meaning of.
     */
    public static final String VALUES = "values";
    private static final String ZAP = "zap";
    /** {@link #type} of a P1IB. */
    static final String P1IB = "p1ib";
    /** {@link #type} of a reader with the firmware amsreader. */
    public static final String AMSREADER = "amsreader";
    private static final String YOULESS = "youless";
    /** The mapping for a Zap of newer firmware, whose address has its serial number in it. */
    private static final String ZAP_VALUES = "zap-values";

    public String type = HOMEWIZARD;
    public String host = "";
    public String url = "";
    public String user = "";
    public String password = "";
    /** of a HomeWizard meter */
    public String serialNumber = "";
    /** number of the Pulse behind its bridge */
    public int nodeId = 1;
    /** the shortest pause between two requests, in seconds */
    public int interval = (int) HttpSettings.USUAL_PAUSE.toSeconds();

    /**
     * The gateway that they tell of.
     *
     * @throws ConfigException if they cannot work
     */
    ByteSource source(Pairing.Memory pairing, SourceThreads threads) throws ConfigException {
        if (interval < 1) {
            throw new ConfigException(new ConfigTrouble(Kind.INTERVAL, interval));
        }
        Duration pause = Duration.ofSeconds(interval);
        return switch (type.strip()) {
            case HOMEWIZARD -> new HttpByteSource(homeWizard(pause), pairing, threads);
            case TIBBER -> new HttpByteSource(tibber(pause), threads);
            case URL -> new HttpByteSource(anyOther(pause, false), threads);
            case VALUES -> new HttpByteSource(anyOther(pause, true), threads);
            case ZAP, P1IB, AMSREADER, YOULESS -> new HttpByteSource(values(pause), threads);
            default -> throw new ConfigException(new ConfigTrouble(Kind.HTTP_TYPE, type));
        };
    }

    private HomeWizardSettings homeWizard(Duration pause) throws ConfigException {
        String gateway = Parameter.required(host, Kind.GATEWAY);
        Optional<String> serial = Optional.of(serialNumber.strip()).filter(text -> !text.isEmpty());
        if (serial.isPresent() && !HomeWizardSettings.isSerial(serial.get())) {
            throw new ConfigException(new ConfigTrouble(Kind.SERIAL_NUMBER));
        }
        try {
            return HomeWizardSettings.of(gateway, serial, pause, new SplittableRandom());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(new ConfigTrouble(Kind.GATEWAY_NONE, gateway));
        }
    }

    private HttpSettings tibber(Duration pause) throws ConfigException {
        String gateway = Parameter.required(host, Kind.GATEWAY);
        Parameter.required(password, Kind.PASSWORD);
        if (nodeId < 0) {
            throw new ConfigException(new ConfigTrouble(Kind.NODE, nodeId));
        }
        try {
            return HttpSettings.tibberPulse(gateway, nodeId, password.strip(), pause);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(new ConfigTrouble(Kind.GATEWAY_NONE, gateway));
        }
    }

    /**
     * What the values mean that the gateway hands out; empty for one that hands out telegrams, and where a file of the
     * user's own tells.
     */
    Optional<ValueMapping> mapping() {
        return switch (type.strip()) {
            case ZAP -> Optional.of(ValueMapping.shipped(url.isBlank() ? ZAP : ZAP_VALUES));
            case P1IB, AMSREADER, YOULESS -> Optional.of(ValueMapping.shipped(type.strip()));
            default -> Optional.empty();
        };
    }

    /** Whether nothing but a file of the user's own tells what the values mean. */
    boolean needsMappingFile() {
        return type.strip().equals(VALUES);
    }

    private HttpSettings values(Duration pause) throws ConfigException {
        if (!url.isBlank()) {
            return anyOther(pause, true);
        }
        String gateway = Parameter.required(host, Kind.GATEWAY);
        try {
            return HttpSettings.values(gateway, mapping().map(ValueMapping::path).orElse("/"), login(), pause);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(new ConfigTrouble(Kind.GATEWAY_NONE, gateway));
        }
    }

    /** The address may hold a secret, so what is wrong with it is not repeated. */
    private HttpSettings anyOther(Duration pause, boolean json) throws ConfigException {
        String address = Parameter.required(url, Kind.URL);
        try {
            return new HttpSettings(new URI(address), login(), pause, json);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ConfigException(new ConfigTrouble(Kind.URL));
        }
    }

    private Optional<HttpLogin> login() {
        return user.isBlank() && password.isBlank() ? Optional.empty()
                : Optional.of(new HttpLogin(user.strip(), password));
    }
}
