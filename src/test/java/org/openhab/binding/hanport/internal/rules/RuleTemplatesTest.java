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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.hanport.internal.channel.Descriptions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The rule templates in the form that openHAB 4.3 and 5 read.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
class RuleTemplatesTest {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Set<String> TEMPLATE = Set.of("uid", "label", "description", "tags", "visibility",
            "configDescriptions", "triggers", "conditions", "actions");
    private static final Set<String> ITEM = Set.of("name", "type", "context", "label", "description", "required");
    private static final Set<String> NUMBER = Set.of("name", "type", "label", "description", "required", "default",
            "min", "max");
    /** The modules of openHAB that are used, and what each can be told. */
    private static final Map<String, Set<String>> MODULES = Map.of( //
            "core.ItemStateChangeTrigger", Set.of("itemName", "state", "previousState"), //
            "timer.GenericCronTrigger", Set.of("cronExpression"), //
            "script.ScriptAction", Set.of("type", "script"));

    static Stream<Path> files() {
        return RuleTemplate.files();
    }

    static Stream<RuleTemplate> templates() {
        return RuleTemplate.all();
    }

    @Test
    void whatOwnersAskForIsThere() {
        List<String> uids = templates().map(RuleTemplate::uid).toList();

        assertEquals(List.of("hanport:alarm-on-lost-telegrams", "hanport:battery-under-grid-limit",
                "hanport:charger-one-phase", "hanport:charger-three-phases", "hanport:heat-pump-sg-ready",
                "hanport:heat-pump-under-ceiling", "hanport:monthly-fuse-report"), uids);
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsThereThatOpenHabWouldNotRead(Path file) {
        JsonObject template = JsonParser.parseString(RuleTemplate.text(file)).getAsJsonObject();

        assertEquals(TEMPLATE, template.keySet());
        for (JsonObject parameter : objects(template, "configDescriptions")) {
            Set<String> keys = new TreeSet<>(parameter.keySet());
            keys.remove("filterCriteria");
            assertEquals(new TreeSet<>(parameter.has("context") ? ITEM : NUMBER), keys);
        }
        objects(template, "triggers")
                .forEach(trigger -> assertEquals(Set.of("id", "type", "configuration"), trigger.keySet()));
        // openHAB copies the inputs of an action, so they have to be there
        objects(template, "actions")
                .forEach(action -> assertEquals(Set.of("id", "type", "configuration", "inputs"), action.keySet()));
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        JsonArray array = parent.getAsJsonArray(name);
        return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateIsNamedAsItsFileAndCanBeSeen(RuleTemplate template) {
        Path file = RuleTemplate.FOLDER.resolve(template.uid().replace("hanport:", "") + ".json");

        assertEquals(template, RuleTemplate.read(file));
        assertEquals("VISIBLE", template.visibility());
        assertEquals(List.of("hanport"), template.tags());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void modulesAreOpenHabsOwn(RuleTemplate template) {
        List<RuleTemplate.Module> modules = Stream.of(template.triggers(), template.conditions(), template.actions())
                .flatMap(List::stream).toList();

        assertEquals(modules.size(), modules.stream().map(RuleTemplate.Module::id).distinct().count());
        for (RuleTemplate.Module module : modules) {
            assertTrue(MODULES.getOrDefault(module.type(), Set.of()).containsAll(module.configuration().keySet()),
                    module.type());
        }
        assertEquals("application/vnd.openhab.dsl.rule", template.actions().get(0).configuration().get("type"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterIsAskedForAndUsed(RuleTemplate template) {
        Set<String> used = template.configurations().stream().flatMap(text -> REFERENCE.matcher(text).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));

        Set<String> asked = template.configDescriptions().stream().map(RuleTemplate.Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(asked, used);
        // openHAB leaves the reference to an empty parameter in the script as it is
        assertEquals(List.of(),
                template.configDescriptions().stream().filter(parameter -> !parameter.required()).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bracesInPairsStandForParametersAlone(RuleTemplate template) {
        for (String text : template.configurations()) {
            String rest = REFERENCE.matcher(text).replaceAll("");

            assertFalse(rest.contains("{{") || rest.contains("}}"), rest);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void ruleCanBeSwitchedOffByAnItem(RuleTemplate template) {
        RuleTemplate.Parameter enable = template.parameter("enable");

        assertEquals("item", enable.context());
        assertTrue(template.script().contains("if ({{enable}}.state == ON"), template.script());
    }

    @Test
    void bothChargersHaveTheSameRule() {
        RuleTemplate threePhases = RuleTemplate.named("charger-three-phases");
        RuleTemplate onePhase = RuleTemplate.named("charger-one-phase");

        assertEquals(threePhases.script(), onePhase.script());
        assertEquals(threePhases.triggers(), onePhase.triggers());
    }

    /** A rule that is made of a template takes its texts as they are. */
    @ParameterizedTest
    @MethodSource("templates")
    void textsAreTextsAndNoKeys(RuleTemplate template) {
        assertFalse(template.label().startsWith("@text"));
        assertFalse(template.description().startsWith("@text"));
        template.configDescriptions().forEach(parameter -> assertFalse(parameter.label().startsWith("@text")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextIsInEnglishTheSame(RuleTemplate template) {
        Map<String, String> english = Descriptions.texts(Descriptions.ENGLISH);

        RuleTexts.of(template).forEach((key, text) -> assertEquals(text, english.get(key), key));
    }

    @Test
    void noTextIsLeftOfATemplateThatIsGone() {
        Set<String> keys = templates().flatMap(template -> RuleTexts.of(template).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(keys, Descriptions.texts(Descriptions.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("rule-template")).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void guideTellsOfEveryTemplate() {
        List<String> rows = RuleTemplate.text(Path.of("docs", "rules.md")).lines()
                .map(Pattern.compile("^\\| `([a-z-]+)` \\|.*$")::matcher).filter(Matcher::matches)
                .map(row -> "hanport:" + row.group(1)).sorted().toList();

        assertEquals(templates().map(RuleTemplate::uid).toList(), rows);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void itemsAreAskedForOfChannelsThatThereAre(RuleTemplate template) {
        Pattern channel = Pattern.compile("linked to the channel ([a-z0-9-]+) of");
        Set<String> texts = Descriptions.texts(Descriptions.ENGLISH).keySet();

        for (RuleTemplate.Parameter parameter : template.configDescriptions()) {
            channel.matcher(parameter.description()).results().forEach(
                    found -> assertTrue(texts.contains("channel." + found.group(1) + ".label"), found.group(1)));
        }
    }
}
