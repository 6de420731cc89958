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
package org.openhab.core.common;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A name of several segments with colons between them.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractUID {

    public static final String SEPARATOR = ":";

    private static final Pattern SEGMENT = Pattern.compile("[\\w-]*");

    private final List<String> segments;
    private final String text;

    protected AbstractUID(String uid) {
        this(List.of(uid.split(SEPARATOR, -1)));
    }

    protected AbstractUID(String... segments) {
        this(List.of(segments));
    }

    protected AbstractUID(List<String> segments) {
        if (segments.size() < getMinimalNumberOfSegments()) {
            throw new IllegalArgumentException("Too few segments: " + segments);
        }
        for (int i = 0; i < segments.size(); i++) {
            validateSegment(segments.get(i), i, segments.size());
        }
        this.segments = List.copyOf(segments);
        text = String.join(SEPARATOR, segments);
    }

    protected abstract int getMinimalNumberOfSegments();

    protected void validateSegment(String segment, int index, int length) {
        if (!SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException("Not a segment: " + segment);
        }
    }

    protected List<String> getAllSegments() {
        return segments;
    }

    protected String getSegment(int index) {
        return segments.get(index);
    }

    public String getAsString() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && text.equals(((AbstractUID) other).text);
    }
}
