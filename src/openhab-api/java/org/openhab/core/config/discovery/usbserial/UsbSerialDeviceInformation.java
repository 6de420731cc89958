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
package org.openhab.core.config.discovery.usbserial;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a serial port on USB says of itself.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class UsbSerialDeviceInformation {

    private final @Nullable String product;
    private final @Nullable String interfaceDescription;
    private final String serialPort;

    public UsbSerialDeviceInformation(int vendorId, int productId, @Nullable String serialNumber,
            @Nullable String manufacturer, @Nullable String product, int interfaceNumber,
            @Nullable String interfaceDescription, String serialPort) {
        this.product = product;
        this.interfaceDescription = interfaceDescription;
        this.serialPort = serialPort;
    }

    public @Nullable String getProduct() {
        return product;
    }

    public @Nullable String getInterfaceDescription() {
        return interfaceDescription;
    }

    public String getSerialPort() {
        return serialPort;
    }
}
