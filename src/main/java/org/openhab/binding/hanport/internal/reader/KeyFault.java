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
package org.openhab.binding.hanport.internal.reader;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A text that should be a meter's key and is none. It never holds the text.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public class KeyFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which key. */
    public enum Part {
        ENCRYPTION("encryption key"),
        AUTHENTICATION("authentication key");

        private final String text;

        Part(String text) {
            this.text = text;
        }
    }

    /** What is wrong with it. */
    public enum Problem {
        /** there is none, though there is an authentication key */
        MISSING("is missing"),
        /** more digits or fewer */
        LENGTH("has not 32 hexadecimal digits"),
        NOT_HEXADECIMAL("holds a character that is no hexadecimal digit");

        private final String text;

        Problem(String text) {
            this.text = text;
        }
    }

    private final Part part;
    private final Problem problem;

    KeyFault(Part part, Problem problem) {
        super("the " + part.text + " " + problem.text, null, false, false);
        this.part = part;
        this.problem = problem;
    }

    public Part part() {
        return part;
    }

    public Problem problem() {
        return problem;
    }
}
