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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What compiled classes ask of others: every type that they name, every member that they use, and every interface that
 * a lambda of theirs implements.
 *
 * @param types internal names
 * @param members who uses which member of which type
 * @param lambdas who implements which interface with which method
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record References(Set<String> types, List<Use> members, List<Use> lambdas) {

    /**
     * @param user the class that uses it
     * @param owner the type that the member is looked up in
     * @param member name and descriptor, with a ':' between them for a field
     */
    record Use(String user, String owner, String member) {
    }

    static References of(Collection<ClassNode> classes) {
        References references = new References(new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
        classes.forEach(references::add);
        return references;
    }

    private void add(ClassNode type) {
        type.accept(new ClassRemapper(new ClassVisitor(Opcodes.ASM9) {
        }, new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                types.add(internalName);
                return internalName;
            }
        }));
        for (MethodNode method : type.methods) {
            method.instructions.forEach(instruction -> add(type.name, instruction));
        }
    }

    private void add(String user, AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            members.add(new Use(user, call.owner, call.name + call.desc));
        } else if (instruction instanceof FieldInsnNode field) {
            members.add(new Use(user, field.owner, field.name + ":" + field.desc));
        } else if (instruction instanceof InvokeDynamicInsnNode call) {
            add(user, call);
        }
    }

    private void add(String user, InvokeDynamicInsnNode call) {
        for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle) {
                String separator = handle.getDesc().startsWith("(") ? "" : ":";
                members.add(new Use(user, handle.getOwner(), handle.getName() + separator + handle.getDesc()));
            }
        }
        if (call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            String implemented = Type.getReturnType(call.desc).getInternalName();
            lambdas.add(new Use(user, implemented, call.name + call.bsmArgs[0]));
        }
    }
}
