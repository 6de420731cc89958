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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.felix.scr.info.ScrInfo;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.hanport.internal.ui.Links;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * An OSGi framework that offers what our jar finds in an openHAB with nothing installed: openHAB's packages in one
 * version, made of our declarations, declarative services, and the services that tell language, texts and time zone.
 *
 * @author HAN Port contributors - Initial contribution
 */
@NonNullByDefault
public final class BareOpenhab implements AutoCloseable {

    /** The OSGi frameworks that openHAB's own (Equinox) and others' runtimes are built on. */
    public enum Runtime {
        EQUINOX("org.eclipse.osgi"),
        FELIX("org.apache.felix");

        private final String pack;

        Runtime(String pack) {
            this.pack = pack;
        }

        private FrameworkFactory factory() {
            return ServiceLoader.load(FrameworkFactory.class).stream()
                    .filter(factory -> factory.type().getName().startsWith(pack)).findFirst().orElseThrow().get();
        }
    }

    /** Packages that openHAB's other bundles bring, and the versions of them that it ships. */
    private static final String LIBRARIES = String.join(",", "", "org.osgi.service.component;version=1.5.1",
            "org.osgi.service.component.runtime;version=1.5.1", "org.osgi.service.component.runtime.dto;version=1.5.1",
            "org.osgi.util.promise;version=1.3", "org.osgi.util.function;version=1.2", "org.slf4j;version=2.0.17",
            "javax.measure;version=2.2", "javax.measure.format;version=2.2", "javax.measure.quantity;version=2.2",
            "javax.measure.spi;version=2.2", "org.eclipse.jdt.annotation;version=2.4");
    private static final Path SERVICE_COMPONENTS = Path
            .of(ScrInfo.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    private static final Path DECLARATIONS = Path.of("target", "test-classes");
    private static final long STOP_MILLIS = 10_000;

    private final Framework framework;
    private final Links links = new Links();

    /**
     * @param version of openHAB, which it exports its packages at
     * @param storage an empty folder for the framework's own files
     */
    public BareOpenhab(Runtime runtime, String version, Path storage) throws BundleException, IOException {
        this(runtime, version, storage, new Translations());
    }

    /** @param translations tells the language, and the texts in it */
    BareOpenhab(Runtime runtime, String version, Path storage, Translations translations)
            throws BundleException, IOException {
        this(runtime, version, storage, Set.of(OptionalBundle.USB_SERIAL.pack), ",javax.jmdns;version=3.5.12",
                translations);
    }

    private BareOpenhab(Runtime runtime, String version, Path storage, Set<String> without, String libraries,
            Translations translations) throws BundleException, IOException {
        framework = runtime.factory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT, Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        openhabPackages(version, without) + LIBRARIES + libraries, "ds.loglevel", "WARN"));
        framework.start();
        for (Class<?> service : Translations.class.getInterfaces()) {
            framework.getBundleContext().registerService(service.getName(), translations, null);
        }
        framework.getBundleContext().registerService(StorageService.class, new MapStorages(), null);
        framework.getBundleContext().registerService(ThingRegistry.class, (ThingRegistry) List::of, null);
        framework.getBundleContext().registerService(ItemChannelLinkRegistry.class, links.registry(), null);
        install(SERVICE_COMPONENTS);
    }

    /** The same without any of the bundles that an openHAB may or may not have. */
    static BareOpenhab withoutOptionalBundles(Runtime runtime, String version, Path storage)
            throws BundleException, IOException {
        Set<String> without = Stream.of(OptionalBundle.values()).map(bundle -> bundle.pack).collect(Collectors.toSet());
        return new BareOpenhab(runtime, version, storage, without, "", new Translations());
    }

    private static String openhabPackages(String version, Set<String> without) throws IOException {
        try (Stream<Path> files = Files.walk(DECLARATIONS.resolve("org/openhab/core"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> DECLARATIONS.relativize(file.getParent()).toString().replace('/', '.').replace('\\',
                            '.'))
                    .filter(name -> !without.contains(name)).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .map(name -> name + ";version=" + version).collect(Collectors.joining(","));
        }
    }

    /**
     * Installs and starts a jar, as openHAB does with one that is dropped into its addons folder.
     *
     * @throws BundleException if it asks for something that is not there
     */
    public Bundle install(Path jar) throws BundleException {
        Bundle bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
        bundle.start();
        return bundle;
    }

    /** Lets go of what was uninstalled, and starts what stood on it anew, as openHAB does. */
    void refresh() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> done.countDown());
        if (!done.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the framework is still busy");
        }
    }

    /** Tells of everything that is wrong from now on. */
    void tellOf(Complaints complaints) {
        complaints.listenTo(framework.getBundleContext());
    }

    /** The items that are linked to channels. */
    Links links() {
        return links;
    }

    /** The services of this type that the bundle offers. */
    public <T> List<T> services(Bundle bundle, Class<T> type) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        return references == null ? List.of()
                : Stream.of(references).filter(reference -> offers(reference, type))
                        .map(reference -> framework.getBundleContext().getService(reference)).filter(type::isInstance)
                        .map(type::cast).toList();
    }

    /**
     * A new instance of a component of prototype scope.
     *
     * @throws java.util.NoSuchElementException if the bundle offers none under this class
     */
    public Object instance(Bundle bundle, Class<?> type) {
        ServiceReference<?> reference = Stream.of(bundle.getRegisteredServices())
                .filter(offered -> offers(offered, type)).findFirst().orElseThrow();
        return framework.getBundleContext().getServiceObjects(reference).getService();
    }

    private static boolean offers(ServiceReference<?> reference, Class<?> type) {
        return List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(type.getName());
    }

    /** Stops every bundle and the framework, and waits until that is done. */
    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
