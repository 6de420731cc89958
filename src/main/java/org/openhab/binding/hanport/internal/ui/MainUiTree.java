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
package org.openhab.binding.hanport.internal.ui;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.ui.components.RootUIComponent;
import org.openhab.core.ui.components.UIComponent;

/**
 * Makes openHAB's objects of our pieces.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MainUiTree {

    private MainUiTree() {
    }

    /** A page or a library of blocks under this name, as of now. */
    static RootUIComponent of(String uid, Piece piece) {
        RootUIComponent root = new RootUIComponent(uid, piece.type());
        fill(root, piece);
        root.updateTimestamp();
        return root;
    }

    private static void fill(UIComponent drawn, Piece piece) {
        piece.config().forEach(drawn::addConfig);
        piece.slots().forEach((name, pieces) -> {
            List<UIComponent> slot = drawn.addSlot(name);
            for (Piece inside : pieces) {
                UIComponent component = new UIComponent(inside.type());
                fill(component, inside);
                slot.add(component);
            }
        });
    }
}
