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
package org.openhab.binding.hanport.internal.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

/**
 * Java files as the compiler reads them.
 *
 * @param units what stands in each
 * @param positions where it stands
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record Sources(List<CompilationUnitTree> units, SourcePositions positions) {

    /** All of our Java files under a folder of the project. */
    static Sources under(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null,
                    manager.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new Sources(units, Trees.instance(task).getSourcePositions());
        }
    }

    /** How many lines it takes, from its first word to its end, without the Javadoc before it. */
    long lines(CompilationUnitTree unit, Tree part) {
        return line(unit, positions.getEndPosition(unit, part)) - line(unit, positions.getStartPosition(unit, part))
                + 1;
    }

    /** Where it stands: file and line. */
    String place(CompilationUnitTree unit, Tree part) {
        return Path.of(unit.getSourceFile().toUri()).getFileName() + ":"
                + line(unit, positions.getStartPosition(unit, part));
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
