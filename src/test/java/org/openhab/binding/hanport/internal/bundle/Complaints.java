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
package org.openhab.binding.hanport.internal.bundle;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/**
 * Everything of level WARN or above that a framework and its bundles tell, wherever they do: as an event of the
 * framework, in its log if it has one, and else on the terminal.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Complaints implements FrameworkListener, LogListener, AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    Complaints() {
        PrintStream stream = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    /** Listens to this framework too. */
    void listenTo(BundleContext framework) {
        framework.addFrameworkListener(this);
        ServiceReference<LogReaderService> log = framework.getServiceReference(LogReaderService.class);
        if (log != null) {
            framework.getService(log).addLogListener(this);
        }
    }

    /** What came until now, in no order. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        terminal.toString(StandardCharsets.UTF_8).lines().forEach(all::add);
        return all;
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR || event.getType() == FrameworkEvent.WARNING) {
            lines.add(event.getBundle() + ": " + event.getThrowable());
        }
    }

    @Override
    public void logged(LogEntry entry) {
        if (entry.getLogLevel().implies(LogLevel.WARN)) {
            lines.add(entry.getBundle() + ": " + entry.getMessage() + " " + entry.getException());
        }
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
