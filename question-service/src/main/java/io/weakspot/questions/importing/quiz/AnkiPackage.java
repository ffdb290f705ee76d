package io.weakspot.questions.importing.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.github.luben.zstd.ZstdInputStream;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * Takes a package of Anki cards apart: an archive that holds a database and media. Only
 * the database is unpacked, to a file that is gone afterwards.
 */
public final class AnkiPackage {

	/** The newest first, as packages hold an older one that only asks for an update. */
	private static final List<String> COLLECTIONS = List.of("collection.anki21b", "collection.anki21",
			"collection.anki2");

	private static final int MOST_ENTRIES = 50_000;

	private static final int MOST_BYTES = 64 * 1024 * 1024;

	// A window of as many bytes as a collection may have, as a power of two.
	private static final int LONGEST_WINDOW = 26;

	private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);

	private static final String EXPECTED = " Expected is an .apkg file that Anki exported.";

	private AnkiPackage() {
	}

	public static Quiz quiz(byte[] archive) throws NotReadable {
		Path folder = null;
		try {
			folder = Files.createTempDirectory("weakspot-apkg");
			return read(Files.write(folder.resolve("package.zip"), archive), folder.resolve("collection.db"));
		}
		catch (IOException ex) {
			throw new NotReadable("The archive is damaged or none at all." + EXPECTED);
		}
		finally {
			delete(folder);
		}
	}

	private static Quiz read(Path archive, Path database) throws IOException, NotReadable {
		int media;
		try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
			List<? extends ZipEntry> entries = zip.stream().limit(MOST_ENTRIES + 1L).toList();
			check(entries);
			unpack(zip, collection(entries), database);
			media = (int) entries.stream().filter((entry) -> entry.getName().matches("\\d{1,9}")).count();
		}
		if (!hasHeader(database)) {
			throw new NotReadable("The archive's collection is no SQLite database." + EXPECTED);
		}
		Quiz cards = AnkiCollection.quiz(database);
		if (media == 0) {
			return cards;
		}
		List<Quiz.Rest> leftOut = new ArrayList<>(cards.leftOut());
		leftOut.add(Quiz.Rest.of(media + ((media == 1) ? " media file" : " media files"),
				"pictures and sounds; words are kept"));
		return new Quiz(cards.items(), leftOut);
	}

	private static void check(List<? extends ZipEntry> entries) throws NotReadable {
		if (entries.size() > MOST_ENTRIES) {
			throw new NotReadable("The archive holds more than " + MOST_ENTRIES + " files." + EXPECTED);
		}
		for (ZipEntry entry : entries) {
			String name = entry.getName();
			if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
				throw new NotReadable("The archive holds a name that leads out of it, which Anki never writes.");
			}
		}
	}

	private static ZipEntry collection(List<? extends ZipEntry> entries) throws NotReadable {
		for (String name : COLLECTIONS) {
			for (ZipEntry entry : entries) {
				if (name.equals(entry.getName())) {
					return entry;
				}
			}
		}
		throw new NotReadable("The archive holds no collection of cards." + EXPECTED);
	}

	private static void unpack(ZipFile zip, ZipEntry entry, Path to) throws IOException, NotReadable {
		try (InputStream in = open(zip, entry); OutputStream out = Files.newOutputStream(to)) {
			byte[] buffer = new byte[64 * 1024];
			long size = 0;
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				if (size > MOST_BYTES) {
					throw new NotReadable("The archive's collection unpacks to more than " + MOST_BYTES / 1024 / 1024
							+ " MB. Export fewer decks at a time.");
				}
				out.write(buffer, 0, read);
			}
		}
	}

	private static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
		InputStream in = zip.getInputStream(entry);
		return entry.getName().endsWith("b") ? new ZstdInputStream(in).setLongMax(LONGEST_WINDOW) : in;
	}

	private static boolean hasHeader(Path database) throws IOException {
		try (InputStream in = Files.newInputStream(database)) {
			return Arrays.equals(in.readNBytes(HEADER.length), HEADER);
		}
	}

	private static void delete(@Nullable Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			// What is left of a package in the folder for temporary files does no harm.
		}
	}

}
