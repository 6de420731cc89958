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

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a file cannot be read, in words; the system's exceptions often say only its name.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class FileProblem {

    private FileProblem() {
    }

    static String text(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file";
        } else if (problem instanceof AccessDeniedException) {
            return "access denied";
        } else if (problem instanceof CharacterCodingException) {
            return "not a text file";
        }
        return String.valueOf(problem.getMessage());
    }
}
