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
package org.openhab.binding.hanport.internal.p1;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.frame.Slice;
import org.openhab.binding.hanport.internal.telegram.ObisCode;

/**
 * Goes along the characters of a P1 text and tells what each stands for, in a damaged text too: nothing is left out.
 * Source: DSMR P1 Companion Standard 5.0.2, sections 6.2 to 6.4.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class P1Groups {

    private P1Groups() {
    }

    /** Takes the parts of a text, as indexes into the array that holds it. */
    public interface Sink {

        /** The first line, without its end. */
        void header(int from, int to);

        /** What stands between the parentheses of a value group of this object. */
        void group(ObisCode obis, int from, int to);

        /** What is neither a code nor a value group, up to the end of a line. */
        void other(int from, int to);
    }

    /** @param telegram from '/' to '!', without parity bits */
    public static void walk(Slice telegram, Sink sink) {
        P1Cursor cursor = new P1Cursor();
        cursor.open(telegram);
        sink.header(telegram.offset(), cursor.position());
        Optional<ObisCode> object = Optional.empty();
        while (cursor.toLine()) {
            // a line that begins with a group goes on with the object of the line before
            object = cursor.toGroup() ? object : cursor.object();
            int from = cursor.position();
            if (object.isPresent()) {
                from = groups(cursor, object.get(), sink);
            }
            cursor.skipLine();
            if (cursor.position() > from) {
                sink.other(from, cursor.position());
            }
        }
    }

    /** Returns where the last group ends. */
    private static int groups(P1Cursor cursor, ObisCode object, Sink sink) {
        while (cursor.toGroup() && cursor.textGroup() != P1Cursor.Group.BROKEN) {
            sink.group(object, cursor.groupStart(), cursor.groupStart() + cursor.groupSize());
        }
        return cursor.position();
    }
}
