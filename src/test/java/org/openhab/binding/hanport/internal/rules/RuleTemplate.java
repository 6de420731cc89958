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
package org.openhab.binding.hanport.internal.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.channel.Descriptions;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;

/**
 * A rule template, as openHAB reads it from OH-INF/automation/templates.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
record RuleTemplate(String uid, String label, String description, List<String> tags, String visibility,
        List<Parameter> configDescriptions, List<Module> triggers, List<Module> conditions, List<Module> actions) {

    static final Path FOLDER = Descriptions.FOLDER.resolve("automation").resolve("templates");

    /** What a user is asked for. */
    record Parameter(String name, String type, String context, String label, String description, boolean required,
            @SerializedName("default") String defaultValue) {
    }

    /** A trigger, a condition or an action. */
    record Module(String id, String type, Map<String, String> configuration, Map<String, String> inputs) {
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<RuleTemplate> all() {
        return files().map(RuleTemplate::read);
    }

    static RuleTemplate read(Path file) {
        return new Gson().fromJson(JsonParser.parseString(text(file)), RuleTemplate.class);
    }

    static RuleTemplate named(String id) {
        return read(FOLDER.resolve(id + ".json"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of its script. */
    String script() {
        return String.valueOf(actions.get(0).configuration().get("script"));
    }

    Parameter parameter(String name) {
        return configDescriptions.stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow();
    }

    /** Every string that openHAB puts parameters into. */
    List<String> configurations() {
        return Stream.of(triggers, conditions, actions).flatMap(List::stream)
                .flatMap(module -> module.configuration().values().stream()).toList();
    }

    @Override
    public String toString() {
        return uid;
    }
}
