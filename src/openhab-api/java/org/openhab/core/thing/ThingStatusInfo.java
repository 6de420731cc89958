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
package org.openhab.core.thing;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A Thing's status, the reason, and a text for the user.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class ThingStatusInfo {

    private final ThingStatus status;
    private final ThingStatusDetail detail;
    private final @Nullable String description;

    public ThingStatusInfo(ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        this.status = status;
        this.detail = detail;
        this.description = description;
    }

    public ThingStatus getStatus() {
        return status;
    }

    public ThingStatusDetail getStatusDetail() {
        return detail;
    }

    public @Nullable String getDescription() {
        return description;
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, detail, description);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThingStatusInfo info && status == info.status && detail == info.detail
                && Objects.equals(description, info.description);
    }

    @Override
    public String toString() {
        return status + (detail == ThingStatusDetail.NONE ? "" : " (" + detail + ")")
                + (description == null ? "" : ": " + description);
    }
}
