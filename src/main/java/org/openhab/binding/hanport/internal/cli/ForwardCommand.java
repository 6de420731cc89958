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
package org.openhab.binding.hanport.internal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.reader.StreamOptions;
import org.openhab.binding.hanport.internal.reader.TelegramReader;
import org.openhab.binding.hanport.internal.source.MqttBroker;
import org.openhab.binding.hanport.internal.source.MqttSettings;
import org.openhab.binding.hanport.internal.source.SourceThreads;
import org.openhab.binding.hanport.internal.trouble.SourceFault;
import org.openhab.binding.hanport.internal.trouble.SourceKind;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Publishes what meters say over MQTT.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
@Command(name = "forward", preprocessor = MeterBegins.class, mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Reads meters, and publishes over MQTT what they say. Ctrl-C ends it.")
final class ForwardCommand implements Callable<Integer> {

    private static final long BETWEEN_LOOKS_MILLIS = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = false, multiplicity = "1..*", heading = "A meter; as many as there are:%n")
    private List<ForwardedPlace> places = new ArrayList<>();

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "The broker:%n")
    private BrokerOptions broker = new BrokerOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private MeterOptions meter = new MeterOptions();

    @Option(names = "--topic", paramLabel = "BASE", description = "Begin of all topics (default: ${DEFAULT-VALUE}).")
    private String base = "meters";

    @Option(names = "--home-assistant", paramLabel = "PREFIX", arity = "0..1", fallbackValue = "homeassistant", //
            description = "Tell Home Assistant of each reading (below ${FALLBACK-VALUE} if no other prefix is given).")
    private Optional<String> homeAssistant = Optional.empty();

    @Option(names = "--raw", //
            description = "Publish the meter's bytes too, as the bridge mqtt reads them.")
    private boolean raw;

    @Option(names = "--count", paramLabel = "N", description = "End after so many telegrams of all meters.")
    private Optional<Long> count = Optional.empty();

    private record Forwarded(ForwardedMeter meter, TelegramReader reader, ReadWatch watch) {
    }

    @Override
    public Integer call() throws InterruptedException {
        checkTopics();
        keys.read();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ReadCommand::daemon);
        List<Forwarded> meters = new ArrayList<>();
        try (SourceThreads threads = new SourceThreads(timer);
                MqttPublisher publisher = new MqttPublisher(broker(), ForwardTopics.status(base), threads,
                        this::tell)) {
            for (ForwardedPlace place : places) {
                meters.add(forwarded(place, publisher, threads));
            }
            keys.tellUnused(spec.commandLine().getErr());
            forward(meters, publisher);
        } finally {
            meters.forEach(one -> one.reader.close());
            timer.shutdownNow();
        }
        return meters.stream().anyMatch(one -> one.meter.telegrams() > 0) ? 0 : Main.NOTHING_DECODED;
    }

    private void forward(List<Forwarded> meters, MqttPublisher publisher) throws InterruptedException {
        meters.forEach(one -> one.meter.begin());
        publisher.start();
        meters.forEach(one -> one.reader.start(one.meter));
        while (!isOver(meters)) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            meters.forEach(one -> one.watch.look());
        }
        long lost = meters.stream().mapToLong(one -> one.meter.lost()).sum();
        if (lost > 0) {
            spec.commandLine().getErr().println(lost + " telegrams were not published: there was no broker.");
        }
    }

    private boolean isOver(List<Forwarded> meters) {
        long telegrams = meters.stream().mapToLong(one -> one.meter.telegrams()).sum();
        return count.filter(most -> telegrams >= most).isPresent()
                || meters.stream().allMatch(one -> one.meter.isOver());
    }

    private Forwarded forwarded(ForwardedPlace where, MqttPublisher publisher, SourceThreads threads) {
        Clock clock = Clock.systemUTC();
        Place place = where.place();
        ForwardTopics topics = new ForwardTopics(base, where.name());
        PrintWriter err = spec.commandLine().getErr();
        ForwardedMeter one = new ForwardedMeter(topics, place.kind(), meter.factors(), publisher, err, clock,
                homeAssistant.map(prefix -> new HomeAssistant(prefix, topics)), raw);
        StreamOptions options = StreamOptions.DEFAULT.withKeys(keys.of(place.toString()))
                .withNormalTime(meter.normalTime());
        try {
            TelegramReader reader = place.reader(threads, where.mapping().applied(options, place.kind()), clock, one);
            return new Forwarded(one, reader, new ReadWatch(reader, one::trouble, clock));
        } catch (IOException | IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private MqttBroker broker() {
        try {
            return broker.broker();
        } catch (IOException | IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void checkTopics() {
        Set<String> names = new HashSet<>();
        for (ForwardedPlace place : places) {
            String name = place.name();
            if (!MqttSettings.isTopicName(name) || name.indexOf('/') >= 0) {
                throw usage("--name: one level of a topic, not " + name);
            } else if (!names.add(name)) {
                throw usage("--name: two meters are called " + name);
            }
        }
        if (!MqttSettings.isTopicName(base)) {
            throw usage("--topic: MQTT allows no such topic");
        }
    }

    private void tell(Optional<SourceFault> fault) {
        spec.commandLine().getErr().println(
                fault.map(cause -> new Advice().on(cause, SourceKind.MQTT)).orElse("Connected to " + broker + "."));
    }

    private ParameterException usage(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
