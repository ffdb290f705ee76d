package io.weakspot.analytics.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

import io.weakspot.analytics.domain.mastery.Model;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the model is read from: a file of the operator's, or else the one that is
 * shipped. {@code ./weakspot fit} makes both.
 *
 * @param path null for the shipped one
 */
public record ModelFile(@Nullable Path path) {

	private static final String SHIPPED = "/mastery-model.json";

	/**
	 * Reads the model as it is now.
	 * @throws IllegalStateException when the file is no model that this version knows
	 */
	public Model read() {
		return parse(text(), toString());
	}

	/** The model as it is now, as the text of its file. */
	public String text() {
		try (InputStream in = open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this + " can't be read.", ex);
		}
	}

	/**
	 * Reads the text of such a file.
	 * @param origin where it comes from
	 * @throws IllegalStateException when it is no model that this version knows
	 */
	public static Model parse(String text, String origin) {
		try {
			return JsonMapper.shared().readValue(text, ModelDocument.class).model();
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException ex) {
			throw new IllegalStateException(origin + " holds no model that this version knows. Fit it again.", ex);
		}
	}

	/**
	 * Writes a model to a file, which holds the old one or the whole new one at any time:
	 * a service may read it meanwhile.
	 * @param madeBy the command that makes it
	 */
	public static void write(Model model, String madeBy, Path path) throws IOException {
		Path written = path.resolveSibling(path.getFileName() + ".new");
		Files.writeString(written, JsonMapper.shared().writeValueAsString(ModelDocument.of(model, madeBy)) + "\n");
		Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
	}

	private InputStream open() throws IOException {
		return (this.path != null) ? Files.newInputStream(this.path)
				: Objects.requireNonNull(ModelFile.class.getResourceAsStream(SHIPPED));
	}

	@Override
	public String toString() {
		return (this.path != null) ? this.path.toString() : "the shipped model";
	}

}
