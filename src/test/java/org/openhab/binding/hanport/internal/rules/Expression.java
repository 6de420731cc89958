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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;

/**
 * A piece of a {@link RuleScript}.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
interface Expression {

    /** What names stand for. */
    final class Scope {
        private final Map<String, @Nullable Object> names = new HashMap<>();

        /** @param given items by their names, and what openHAB tells of the event */
        Scope(Map<String, ? extends @Nullable Object> given) {
            names.put("ON", OnOffType.ON);
            names.put("OFF", OnOffType.OFF);
            names.put("null", null);
            names.put("true", true);
            names.put("false", false);
            names.putAll(given);
        }
    }

    /** What it is worth; runs it, if it is a statement. */
    @Nullable
    Object in(Scope scope);

    static Expression constant(String text) {
        return scope -> text;
    }

    static Expression number(String digits) {
        return scope -> new BigDecimal(digits);
    }

    static Expression name(String name) {
        return scope -> {
            if (!scope.names.containsKey(name)) {
                throw new AssertionError(name + " cannot be resolved to an item or type");
            }
            return scope.names.get(name);
        };
    }

    static Expression declare(String name, Expression value) {
        return scope -> {
            if (scope.names.containsKey(name)) {
                throw new AssertionError(name + " has a meaning already");
            }
            return scope.names.put(name, value.in(scope));
        };
    }

    static Expression assign(String name, Expression value) {
        return scope -> {
            name(name).in(scope);
            return scope.names.put(name, value.in(scope));
        };
    }

    static Expression block(List<Expression> statements) {
        return scope -> {
            statements.forEach(statement -> statement.in(scope));
            return null;
        };
    }

    static Expression choose(Expression condition, Expression then, Expression otherwise) {
        return scope -> truth(condition, scope) ? then.in(scope) : otherwise.in(scope);
    }

    static Expression either(Expression left, Expression right) {
        return scope -> truth(left, scope) || truth(right, scope);
    }

    static Expression both(Expression left, Expression right) {
        return scope -> truth(left, scope) && truth(right, scope);
    }

    static Expression not(Expression condition) {
        return scope -> !truth(condition, scope);
    }

    private static boolean truth(Expression condition, Scope scope) {
        if (condition.in(scope) instanceof Boolean truth) {
            return truth;
        }
        throw new AssertionError("a condition that is neither true nor false");
    }

    static Expression equality(String operator, Expression left, Expression right) {
        return scope -> {
            Object one = left.in(scope);
            Object other = right.in(scope);
            if (one instanceof Number || other instanceof Number) {
                throw new AssertionError("numbers are compared by size");
            }
            return Objects.equals(one, other) == operator.startsWith("=");
        };
    }

    static Expression comparison(String operator, Expression left, Expression right) {
        return scope -> {
            int order = plain(left.in(scope)).compareTo(plain(right.in(scope)));
            return switch (operator) {
                case "<" -> order < 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                default -> order >= 0;
            };
        };
    }

    private static BigDecimal plain(@Nullable Object number) {
        if (number instanceof Number && !(number instanceof QuantityType)) {
            return new BigDecimal(number.toString());
        }
        throw new AssertionError(number + " is no plain number");
    }

    static Expression joined(Expression left, Expression right) {
        return scope -> String.valueOf(left.in(scope)) + right.in(scope);
    }

    static Expression isOf(Expression value, String type) {
        return scope -> named(type).isInstance(value.in(scope));
    }

    static Expression cast(Expression value, String type) {
        return scope -> named(type).cast(value.in(scope));
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName("org.openhab.core.library.types." + type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A method, or a property: {@code state} calls {@code state()}. */
    static Expression call(Expression receiver, String name, List<Expression> arguments) {
        return scope -> {
            Object object = Objects.requireNonNull(receiver.in(scope), name);
            Object[] values = arguments.stream().map(argument -> argument.in(scope)).toArray();
            try {
                if (object instanceof House.Item item && name.equals("sendCommand")) {
                    item.sendCommand(Objects.requireNonNull(values[0]));
                    return null;
                }
                Class<?>[] types = new Class<?>[values.length];
                Arrays.fill(types, String.class);
                return object.getClass().getMethod(name, types).invoke(object, values);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(name, e);
            }
        };
    }
}
