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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.hanport.internal.trouble.ConfigException;

/**
 * The lives of a bridge, each from initialize() to dispose(): what was begun in one of them must not show in the next.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeLives {

    /** Which life this is; 0 between two of them. */
    private int life;
    private int lives;
    /** What is being read; null before the start and after the end. */
    private volatile @Nullable BridgeLink link;

    /** Makes the link of a life. */
    interface Beginning {

        /** @throws ConfigException if the bridge is configured so that it cannot work */
        BridgeLink link() throws ConfigException;
    }

    /** Begins a life, and tells which it is. */
    synchronized int begin() {
        life = ++lives;
        return life;
    }

    /**
     * Starts the link of a life, unless that is over.
     *
     * @throws ConfigException if it cannot be made
     */
    void start(int begun, Beginning beginning) throws ConfigException {
        BridgeLink started;
        synchronized (this) {
            if (begun != life) {
                return;
            }
            started = beginning.link();
            link = started;
        }
        started.start();
    }

    /** Does this, unless that life is over. */
    synchronized void during(int begun, Runnable action) {
        if (begun == life) {
            action.run();
        }
    }

    /** Ends the life; waits for a telegram that is just being handed on. */
    void end() {
        Optional<BridgeLink> ended;
        synchronized (this) {
            life = 0;
            ended = link();
            link = null;
        }
        // not while holding the lock
        ended.ifPresent(BridgeLink::close);
    }

    /** What is being read now. */
    Optional<BridgeLink> link() {
        return Optional.ofNullable(link);
    }
}
