package io.weakspot.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one document that every page starts from. */
@Component
public class FrontPage {

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>",
			Pattern.DOTALL);

	private final String html = read();

	private final List<String> scriptHashes = INLINE_SCRIPT.matcher(this.html)
		.results()
		.map((script) -> hash(script))
		.toList();

	public String html() {
		return this.html;
	}

	/** Changes whenever the document does. */
	String etag() {
		return "W/\"" + sha256(this.html) + "\"";
	}

	/**
	 * What a content security policy names the document's inline scripts by: its import
	 * map.
	 */
	List<String> scriptHashes() {
		return this.scriptHashes;
	}

	private static String hash(MatchResult script) {
		return "'sha256-" + sha256(script.group(1)) + "'";
	}

	private static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read() {
		try {
			return new ClassPathResource("META-INF/resources/index.html").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The web jar, which holds the pages, is not on the class path", ex);
		}
	}

}
