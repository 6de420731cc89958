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
package org.openhab.binding.hanport.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Puts a mark in front of each place of a meter. A group of options begins anew only where one of its options comes a
 * second time, and meters at places of different kinds have none in common.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class MeterBegins implements IParameterPreprocessor {

    /** The mark. */
    static final String MARK = "--meter";

    private static final Set<String> PLACES = Set.of("--serial", "--tcp", "--homewizard", "--tibber", "--http",
            "--websocket", "--replay");

    /** @param args the first one on top */
    @Override
    public boolean preprocess(@Nullable Stack<String> args, @Nullable CommandSpec command, @Nullable ArgSpec arg,
            @Nullable Map<String, Object> info) {
        if (args != null) {
            List<String> marked = new ArrayList<>();
            for (String given : args) {
                marked.add(given);
                if (PLACES.contains(given.split("=", 2)[0])) {
                    marked.add(MARK);
                }
            }
            args.clear();
            args.addAll(marked);
        }
        return false;
    }
}
