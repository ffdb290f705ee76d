package io.weakspot.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The files of the pages, out of the jars that hold them. Those whose address names a
 * version never change; the others are asked after each time, and come only when their
 * content differs. Times say nothing: builds set them as they like.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebFluxConfigurer {

	private static final String FILES = "classpath:/META-INF/resources/";

	private static final Duration YEAR = Duration.ofDays(365);

	private final Map<String, String> etags = new ConcurrentHashMap<>();

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		add(registry, "/_static/**", "_static/", CacheControl.maxAge(YEAR).cachePublic().immutable());
		add(registry, "/**", "", CacheControl.noCache());
	}

	private void add(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl caching) {
		registry.addResourceHandler(pattern)
			.addResourceLocations(FILES + folder)
			.setCacheControl(caching)
			.setUseLastModified(false)
			.setEtagGenerator(this::etag)
			.resourceChain(true);
	}

	private String etag(Resource file) {
		return this.etags.computeIfAbsent(file.toString(), (name) -> "W/\"" + digest(file) + "\"");
	}

	private static String digest(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return DigestUtils.md5DigestAsHex(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
