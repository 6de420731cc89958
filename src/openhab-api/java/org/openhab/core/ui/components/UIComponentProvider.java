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
package org.openhab.core.ui.components;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.Provider;

/**
 * Something that brings pages, widgets or libraries of blocks.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public interface UIComponentProvider extends Provider<RootUIComponent> {

    /** {@code ui:page}, {@code ui:widget} or {@code ui:blocks} */
    String getNamespace();
}
