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

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * Items, and a rule made of a template that watches over them, as openHAB runs it: each parameter that is an item is
 * one with its name in capitals first, each number has its default. Items take the state that they are commanded.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class House {

    /** An item of the house. */
    final class Item {
        private final String name;
        private State state = UnDefType.NULL;

        Item(String name) {
            this.name = name;
        }

        public State state() {
            return state;
        }

        void sendCommand(Object command) {
            commands.add(name + " " + command);
            change(name, House.state(command));
        }
    }

    private record Change(String item, State before, State now) {
    }

    private final RuleTemplate template;
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, Item> items = new TreeMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final List<String> commands = new ArrayList<>();

    House(String id) {
        template = RuleTemplate.named(id);
        for (RuleTemplate.Parameter parameter : template.configDescriptions()) {
            if ("item".equals(parameter.context())) {
                String name = Character.toUpperCase(parameter.name().charAt(0)) + parameter.name().substring(1);
                parameters.put(parameter.name(), name);
                items.put(name, new Item(name));
            } else {
                parameters.put(parameter.name(), parameter.defaultValue());
            }
        }
    }

    /** The names of its items. */
    List<String> items() {
        return List.copyOf(items.keySet());
    }

    /** Sets a number that the template asks for. */
    House with(String parameter, int number) {
        parameters.put(parameter, number);
        return this;
    }

    /** Gives an item a state that nobody notices. */
    House where(String item, Object state) {
        item(item).state = state(state);
        return this;
    }

    /** Changes an item; the rule runs if it waits for that. */
    List<String> when(String item, Object state) {
        commands.clear();
        change(item, state(state));
        while (!changes.isEmpty()) {
            Change change = changes.remove();
            if (template.triggers().stream().anyMatch(trigger -> waitsFor(trigger, change))) {
                run(change.item());
            }
        }
        return List.copyOf(commands);
    }

    /** Lets the time come that the rule waits for. */
    List<String> whenTimeComes() {
        commands.clear();
        assert template.triggers().stream().anyMatch(trigger -> trigger.type().equals("timer.GenericCronTrigger"));
        run(null);
        return List.copyOf(commands);
    }

    private void change(String item, State now) {
        Item changed = item(item);
        if (!changed.state.equals(now)) {
            changes.add(new Change(item, changed.state, now));
            changed.state = now;
        }
    }

    private boolean waitsFor(RuleTemplate.Module trigger, Change change) {
        Map<String, String> waited = trigger.configuration();
        return trigger.type().equals("core.ItemStateChangeTrigger")
                && change.item().equals(resolve(String.valueOf(waited.get("itemName"))))
                && Objects.requireNonNullElse(waited.get("previousState"), change.before().toString())
                        .equals(change.before().toString())
                && Objects.requireNonNullElse(waited.get("state"), change.now().toString())
                        .equals(change.now().toString());
    }

    private void run(@Nullable String triggeringItemName) {
        Map<String, @Nullable Object> names = new HashMap<>(items);
        names.put("triggeringItemName", triggeringItemName);
        RuleScript.run(resolve(template.script()), new Expression.Scope(names));
    }

    private String resolve(String text) {
        String resolved = text;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            resolved = resolved.replace("{{" + parameter.getKey() + "}}", parameter.getValue().toString());
        }
        return resolved;
    }

    private Item item(String name) {
        return Objects.requireNonNull(items.get(name), name);
    }

    private static State state(Object state) {
        if (state instanceof State known) {
            return known;
        }
        if (state instanceof Number number) {
            return new DecimalType(new BigDecimal(number.toString()));
        }
        String text = state.toString();
        if (text.matches("ON|OFF")) {
            return OnOffType.from(text.equals("ON"));
        }
        return text.matches("-?\\d+(\\.\\d+)? \\w+") ? new QuantityType<>(text) : new StringType(text);
    }
}
