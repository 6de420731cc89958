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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.rules.Expression.Scope;

/**
 * Runs the part of openHAB's Rules DSL that our templates are written in: {@code val} and {@code var}, {@code if} and
 * {@code else}, assignments, and expressions of items, states, numbers and texts. It refuses whatever else there is,
 * also a quantity compared with a number and a condition that is not true or false. It is no proof that openHAB's own
 * compiler takes the script.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
final class RuleScript {

    private static final Pattern TOKEN = Pattern.compile("\\s+|//[^\\n]*\\n|" // nothing
            + "(\"[^\"\\n]*\"|\\d+(?:\\.\\d+)?|\\w+|===|!==|==|!=|<=|>=|&&|\\|\\||[-+!<>=(){}.,])");
    private static final Set<String> TYPES = Set.of("DecimalType", "QuantityType", "StringType");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private RuleScript(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (token.group(1) != null) {
                tokens.add(token.group(1));
            }
        }
        if (end < text.length()) {
            throw new AssertionError("not of the DSL: " + text.substring(end));
        }
    }

    /** Runs a script once. */
    static void run(String text, Scope scope) {
        RuleScript script = new RuleScript(text);
        List<Expression> statements = new ArrayList<>();
        while (script.next < script.tokens.size()) {
            statements.add(script.statement());
        }
        statements.forEach(statement -> statement.in(scope));
    }

    private Expression statement() {
        if (take("val") || take("var")) {
            take("Number");
            String name = token();
            expect("=");
            return Expression.declare(name, expression());
        }
        if (take("if")) {
            expect("(");
            Expression condition = expression();
            expect(")");
            Expression then = block();
            Expression otherwise = take("else") ? peek("if") ? statement() : block() : Expression.block(List.of());
            return Expression.choose(condition, then, otherwise);
        }
        if (next + 1 < tokens.size() && tokens.get(next + 1).equals("=")) {
            String name = token();
            expect("=");
            return Expression.assign(name, expression());
        }
        return expression();
    }

    private Expression block() {
        expect("{");
        List<Expression> statements = new ArrayList<>();
        while (!take("}")) {
            statements.add(statement());
        }
        return Expression.block(statements);
    }

    private Expression expression() {
        Expression left = conjunction();
        while (take("||")) {
            left = Expression.either(left, conjunction());
        }
        return left;
    }

    private Expression conjunction() {
        Expression left = equality();
        while (take("&&")) {
            left = Expression.both(left, equality());
        }
        return left;
    }

    private Expression equality() {
        Expression left = relation();
        while (peek("==") || peek("!=") || peek("===") || peek("!==")) {
            left = Expression.equality(token(), left, relation());
        }
        return left;
    }

    private Expression relation() {
        Expression left = sum();
        while (true) {
            if (take("instanceof")) {
                left = Expression.isOf(left, type());
            } else if (peek("<") || peek(">") || peek("<=") || peek(">=")) {
                left = Expression.comparison(token(), left, sum());
            } else {
                return left;
            }
        }
    }

    private Expression sum() {
        Expression left = unary();
        while (take("+")) {
            left = Expression.joined(left, unary());
        }
        return left;
    }

    private Expression unary() {
        if (take("!")) {
            return Expression.not(unary());
        }
        if (take("-")) {
            return Expression.number("-" + token());
        }
        Expression cast = member();
        while (take("as")) {
            cast = Expression.cast(cast, type());
        }
        return cast;
    }

    private Expression member() {
        Expression member = simple();
        while (take(".")) {
            String name = token();
            List<Expression> arguments = new ArrayList<>();
            if (take("(")) {
                while (!take(")")) {
                    arguments.add(expression());
                    take(",");
                }
            }
            member = Expression.call(member, name, arguments);
        }
        return member;
    }

    private Expression simple() {
        if (take("(")) {
            Expression inside = expression();
            expect(")");
            return inside;
        }
        String token = token();
        if (token.startsWith("\"")) {
            return Expression.constant(token.substring(1, token.length() - 1));
        }
        if (Character.isDigit(token.charAt(0))) {
            return Expression.number(token);
        }
        return Expression.name(token);
    }

    private String type() {
        String type = token();
        if (!TYPES.contains(type)) {
            throw new AssertionError("unknown type " + type);
        }
        if (take("<")) {
            token();
            expect(">");
        }
        return type;
    }

    private boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean take(String token) {
        boolean taken = peek(token);
        next += taken ? 1 : 0;
        return taken;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new AssertionError("no " + token + " at " + tokens.subList(next, tokens.size()));
        }
    }

    private String token() {
        return tokens.get(next++);
    }
}
