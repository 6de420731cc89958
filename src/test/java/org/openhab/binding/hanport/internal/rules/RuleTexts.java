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

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The keys under which openHAB looks for the texts of a rule template.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RuleTexts {

    private RuleTexts() {
    }

    static Map<String, String> of(RuleTemplate template) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("rule-template." + template.uid() + ".label", template.label());
        texts.put("rule-template." + template.uid() + ".description", template.description());
        for (RuleTemplate.Parameter parameter : template.configDescriptions()) {
            String key = "rule-template.config." + template.uid().replace(':', '.') + ".name." + parameter.name();
            texts.put(key + ".label", parameter.label());
            texts.put(key + ".description", parameter.description());
        }
        return texts;
    }
}
