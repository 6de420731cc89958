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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Finds members as the virtual machine does when it links our classes with one version of openHAB.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class Linker {

    static final String OPENHAB = "org/openhab/core/";

    private final Map<String, ClassNode> types;
    private final OpenhabMembers openhab;

    /**
     * @param ours our own classes by internal name
     * @param openhab what there is of openHAB
     */
    Linker(Map<String, ClassNode> ours, OpenhabMembers openhab) {
        this.types = new HashMap<>(ours);
        this.openhab = openhab;
    }

    /** Whether a member that our code uses is there; that those of Java and of the libraries are, others tell. */
    boolean links(String owner, String member) {
        return owner.startsWith("java/") || finds(owner, member);
    }

    private boolean finds(String owner, String member) {
        if (owner.startsWith(OPENHAB)) {
            return openhab.find(owner, member).isPresent() || openhab.supertypes().get(owner).stream()
                    .anyMatch(parent -> parent.startsWith("java/") && finds(parent, member));
        } else if (!isRead(owner)) {
            return true;
        }
        ClassNode type = read(owner);
        return declares(type, member, 0) || parents(type).anyMatch(parent -> finds(parent, member));
    }

    /** Whether a method that openHAB leaves abstract has a body in this type or in what it stands on. */
    boolean implementsMethod(String owner, String method) {
        if (owner.startsWith(OPENHAB)) {
            return openhab.implementsMethod(owner, method);
        } else if (!isRead(owner)) {
            return false;
        }
        ClassNode type = read(owner);
        return declares(type, method, Opcodes.ACC_ABSTRACT)
                || parents(type).anyMatch(parent -> implementsMethod(parent, method));
    }

    /** The types of openHAB that one of our types stands on first, going up. */
    Set<String> openhabTypesUnder(String owner) {
        if (owner.startsWith(OPENHAB)) {
            return Set.of(owner);
        } else if (!isRead(owner)) {
            return Set.of();
        }
        return parents(read(owner)).flatMap(parent -> openhabTypesUnder(parent).stream()).collect(Collectors.toSet());
    }

    /** Whether the class itself has such a member, and without any of these modifiers. */
    static boolean declares(ClassNode type, String member, int without) {
        return type.methods.stream().anyMatch(m -> member.equals(m.name + m.desc) && (m.access & without) == 0)
                || type.fields.stream().anyMatch(f -> member.equals(f.name + ":" + f.desc));
    }

    private boolean isRead(String owner) {
        return types.containsKey(owner) || owner.startsWith("java/");
    }

    private ClassNode read(String owner) {
        return types.computeIfAbsent(owner, name -> {
            try {
                ClassNode type = new ClassNode();
                new ClassReader(name).accept(type, ClassReader.SKIP_CODE);
                return type;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<String> parents(ClassNode type) {
        return Stream.concat(Stream.ofNullable(type.superName), type.interfaces.stream());
    }
}
