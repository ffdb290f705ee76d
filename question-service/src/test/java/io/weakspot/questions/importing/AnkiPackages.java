package io.weakspot.questions.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.github.luben.zstd.Zstd;
import org.sqlite.Collation;

/** Packages of cards as Anki writes them, and as it never would. */
final class AnkiPackages {

	static final List<Note> BAKING = List.of(
			new Note(1, "What does <b>proofing</b> do?", "It lets dough rise.<br>Warmth helps.", "Try 26 &deg;C",
					"Baking::Bread", " yeast marked "),
			new Note(1,
					"What does this recipe print?<pre>for loaf in range(2):\n    print(loaf)  # &lt;one&gt;\n</pre>",
					"<pre><code>0\n1</code></pre>", "", "Baking::Bread", ""),
			new Note(2, "{{c1::Steam}} keeps the crust soft, so {{c2::ovens::where?}} need {{c1::water}}.",
					"Only at the start.", null, "Baking::Ovens", "oven_spring::basics"),
			new Note(1, "<img src=\"loaf.jpg\">", "A burnt loaf [sound:fire.mp3]", "", "Baking::Ovens", ""));

	private static final String MODELS = """
			{"1": {"id": 1, "name": "Basic", "type": 0, "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1},
			 {"name": "Remark", "ord": 2}]},
			 "2": {"id": 2, "name": "Cloze", "type": 1, "flds": [{"name": "Text", "ord": 0}, {"name": "Extra", "ord": 1}]}}""";

	private AnkiPackages() {
	}

	/** A package with the collection of Anki up to version 2.1.49. */
	static byte[] old(String name, List<Note> notes) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put(name, database(false, notes));
		entries.put("0", new byte[] { 1, 2, 3 });
		entries.put("media", "{\"0\": \"loaf.jpg\"}".getBytes(StandardCharsets.UTF_8));
		return zip(entries);
	}

	/** A package of newer versions: compressed, and with an old one that only says so. */
	static byte[] compressed(List<Note> notes) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("meta", new byte[] { 8, 3 });
		entries.put("collection.anki21b", Zstd.compress(database(true, notes)));
		entries.put("collection.anki2", database(false,
				List.of(new Note(1, "Please update to the latest Anki version", "", "", "Default", ""))));
		return zip(entries);
	}

	static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A database that these statements make. */
	static byte[] database(String... statements) {
		return database((connection) -> {
			try (Statement statement = connection.createStatement()) {
				for (String sql : statements) {
					statement.execute(sql);
				}
			}
		});
	}

	private static byte[] database(boolean newer, List<Note> notes) {
		return database((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("CREATE TABLE col (id integer primary key, models text, decks text)");
				statement.execute(
						"CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text)");
				statement
					.execute("CREATE TABLE cards (id integer primary key, nid integer, did integer, odid integer)");
			}
			if (newer) {
				tables(connection);
			}
			List<String> decks = notes.stream().map(Note::deck).distinct().toList();
			fill(connection, newer, decks);
			for (int at = 0; at < notes.size(); at++) {
				Note note = notes.get(at);
				insert(connection, "INSERT INTO notes VALUES (?, ?, ?, ?, ?)", at + 1, "guid" + at, note.type(),
						note.tags(), note.fields());
				insert(connection, "INSERT INTO cards VALUES (?, ?, ?, 0)", at + 1, at + 1,
						decks.indexOf(note.deck()) + 1);
			}
			try (Statement statement = connection.createStatement()) {
				statement.execute("CREATE TRIGGER sneaky AFTER INSERT ON notes BEGIN DELETE FROM cards; END");
			}
		});
	}

	private static void tables(Connection connection) throws SQLException {
		Collation.create(connection, "unicase", new Collation() {
			@Override
			protected int xCompare(String one, String other) {
				return one.compareToIgnoreCase(other);
			}
		});
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE notetypes (id integer primary key, name text NOT NULL COLLATE unicase)");
			statement.execute("CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name)");
			statement.execute("CREATE TABLE fields (ntid integer, ord integer, name text NOT NULL COLLATE unicase,"
					+ " config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID");
			statement.execute("CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)");
			statement.execute("CREATE TABLE decks (id integer primary key, name text NOT NULL COLLATE unicase)");
			statement.execute("CREATE UNIQUE INDEX idx_decks_name ON decks (name)");
		}
	}

	private static void fill(Connection connection, boolean newer, List<String> decks) throws SQLException {
		StringBuilder json = new StringBuilder();
		for (int at = 0; at < decks.size(); at++) {
			json.append((at == 0) ? "{" : ", ").append("\"%d\": {\"name\": \"%s\"}".formatted(at + 1, decks.get(at)));
			if (newer) {
				insert(connection, "INSERT INTO decks VALUES (?, ?)", at + 1, decks.get(at).replace("::", "\u001f"));
			}
		}
		insert(connection, "INSERT INTO col VALUES (1, ?, ?)", newer ? "" : MODELS, newer ? "" : json + "}");
		if (newer) {
			for (String field : List.of("1,0,Front", "1,1,Back", "1,2,Remark", "2,0,Text", "2,1,Extra")) {
				String[] parts = field.split(",");
				insert(connection, "INSERT INTO fields VALUES (?, ?, ?, NULL)", Integer.valueOf(parts[0]),
						Integer.valueOf(parts[1]), parts[2]);
			}
		}
	}

	private static void insert(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int at = 0; at < values.length; at++) {
				statement.setObject(at + 1, values[at]);
			}
			statement.executeUpdate();
		}
	}

	private static byte[] database(Filling filling) {
		try {
			Path file = Files.createTempFile("cards", ".db");
			try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
				connection.setAutoCommit(false);
				filling.fill(connection);
				connection.commit();
			}
			byte[] bytes = Files.readAllBytes(file);
			Files.delete(file);
			return bytes;
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Puts rows into a new database. */
	private interface Filling {

		void fill(Connection connection) throws SQLException;

	}

	/** A note of a type with two or three fields. */
	record Note(int type, String first, String second, @org.jspecify.annotations.Nullable String third, String deck,
			String tags) {

		String fields() {
			return this.first + "\u001f" + this.second + ((this.third != null) ? "\u001f" + this.third : "");
		}

	}

}
