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

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes a class down in the form of the member tables: a row for each member that others see.
 *
 * <pre>
 * a/b/Type#method(I)V protected final
 * a/b/Type#FIELD:I static final
 * </pre>
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class ClassRows {

    private ClassRows() {
    }

    /** A row for each public or protected member; what the compiler adds for itself is left out. */
    static List<String> members(ClassNode type) {
        List<String> rows = new ArrayList<>();
        for (FieldNode field : type.fields) {
            if (seen(field.access)) {
                rows.add(row(type.name + "#" + field.name + ":" + field.desc, field.access));
            }
        }
        for (MethodNode method : type.methods) {
            if (seen(method.access) && !method.name.equals("<clinit>")) {
                rows.add(row(type.name + "#" + method.name + method.desc, method.access));
            }
        }
        return rows;
    }

    private static boolean seen(int access) {
        return (access & (ACC_PUBLIC | ACC_PROTECTED)) != 0 && (access & ACC_SYNTHETIC) == 0;
    }

    private static String row(String member, int access) {
        StringBuilder row = new StringBuilder(member).append(' ');
        append(row, access, ACC_STATIC, "static ");
        append(row, access, ACC_PROTECTED, "protected ");
        append(row, access, ACC_FINAL, "final ");
        append(row, access, ACC_ABSTRACT, "abstract ");
        return row.toString().strip();
    }

    private static void append(StringBuilder row, int access, int flag, String word) {
        if ((access & flag) != 0) {
            row.append(word);
        }
    }

    /** How the member tables name this sort of type. */
    static String kind(int access) {
        if ((access & ACC_INTERFACE) != 0) {
            return "interface";
        } else if ((access & ACC_ENUM) != 0) {
            return "enum";
        }
        return (access & ACC_ABSTRACT) != 0 ? "abstract class" : "class";
    }
}
