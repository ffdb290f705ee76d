package io.weakspot.questions.importing.quiz;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Anki's database, which anybody could have written: nothing in it is run, no more
 * than plain tables are read, and for no longer than a few seconds.
 */
final class AnkiCollection {

	private static final long LONGEST_SECONDS = 4;

	private static final int STEPS_BETWEEN_LOOKS = 10_000;

	private static final int MOST_NOTES = 10_000;

	private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

	private static final int LONGEST_VALUE = 8 * 1024 * 1024;

	private final Connection connection;

	private final Set<String> tables;

	private AnkiCollection(Connection connection) throws SQLException {
		this.connection = connection;
		this.tables = tables(connection);
	}

	static Quiz quiz(Path database) throws NotReadable {
		try (Connection connection = open(database)) {
			return new AnkiCollection(connection).notes();
		}
		catch (SQLException | JacksonException ex) {
			throw new NotReadable(
					"The archive's collection can't be read as a database of Anki. Export it from Anki again.");
		}
	}

	// Immutable: nothing beside the file is looked at, such as a journal.
	private static Connection open(Path database) throws SQLException {
		SQLiteConfig config = new SQLiteConfig();
		config.setReadOnly(true);
		config.enableLoadExtension(false);
		Connection connection = config.createConnection("jdbc:sqlite:" + database.toUri() + "?mode=ro&immutable=1");
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
		ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
			@Override
			protected int progress() {
				return (System.nanoTime() - end > 0) ? 1 : 0;
			}
		});
		// Names in newer collections are compared by an order that Anki brings along.
		Collation.create(connection, "unicase", new Collation() {
			@Override
			protected int xCompare(String one, String other) {
				return one.compareToIgnoreCase(other);
			}
		});
		((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
		try (Statement statement = connection.createStatement()) {
			for (String pragma : List.of("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", "mmap_size=0")) {
				statement.execute("PRAGMA " + pragma);
			}
		}
		return connection;
	}

	// Views and tables that compute their columns are none that Anki writes.
	private static Set<String> tables(Connection connection) throws SQLException {
		Map<String, Boolean> plain = new TreeMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT name, type, sql FROM sqlite_master")) {
			while (rows.next()) {
				String sql = String.valueOf(rows.getString(3)).toUpperCase(Locale.ROOT);
				boolean ok = "table".equals(rows.getString(2)) && sql.startsWith("CREATE TABLE")
						&& !sql.matches("(?s).*\\bAS\\s*\\(.*");
				plain.merge(String.valueOf(rows.getString(1)).toLowerCase(Locale.ROOT), ok, Boolean::logicalAnd);
			}
		}
		plain.values().removeIf((ok) -> !ok);
		return plain.keySet();
	}

	private Quiz notes() throws SQLException, NotReadable {
		for (String table : List.of("notes", "cards", "col")) {
			if (!this.tables.contains(table)) {
				throw new NotReadable("The archive's collection has no table " + table + ", so it is none of Anki's.");
			}
		}
		boolean newer = this.tables.containsAll(Set.of("fields", "decks"));
		Map<Long, List<String>> fields = newer ? fields() : fieldsInJson();
		Map<Long, String> decks = newer ? decks() : decksInJson();
		Map<Long, Long> deckOfNote = deckOfNote();
		AnkiNotes notes = new AnkiNotes();
		for (Note note : rows()) {
			notes.add(fields.getOrDefault(note.type(), List.of()), List.of(note.values().split("\u001f", -1)),
					decks.getOrDefault(deckOfNote.getOrDefault(note.id(), 0L), ""), note.tags());
		}
		return notes.quiz();
	}

	private List<Note> rows() throws SQLException, NotReadable {
		List<Note> notes = new ArrayList<>();
		long characters = 0;
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id, mid, tags, flds FROM notes ORDER BY id")) {
			while (rows.next()) {
				Note note = new Note(rows.getLong(1), rows.getLong(2), orEmpty(rows.getString(3)),
						orEmpty(rows.getString(4)));
				notes.add(note);
				characters += note.values().length() + note.tags().length();
				if (notes.size() > MOST_NOTES || characters > MOST_CHARACTERS) {
					throw new NotReadable("The package holds more than " + MOST_NOTES + " notes or "
							+ MOST_CHARACTERS / 1024 / 1024 + " MB of text. Export fewer decks at a time.");
				}
			}
		}
		return notes;
	}

	private Map<Long, List<String>> fields() throws SQLException {
		Map<Long, Map<Integer, String>> byType = new HashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT ntid, ord, name FROM fields")) {
			while (rows.next()) {
				byType.computeIfAbsent(rows.getLong(1), (type) -> new TreeMap<>())
					.put(rows.getInt(2), orEmpty(rows.getString(3)));
			}
		}
		Map<Long, List<String>> fields = new HashMap<>();
		byType.forEach((type, names) -> fields.put(type, List.copyOf(names.values())));
		return fields;
	}

	private Map<Long, String> decks() throws SQLException {
		Map<Long, String> decks = new HashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id, name FROM decks")) {
			while (rows.next()) {
				decks.put(rows.getLong(1), orEmpty(rows.getString(2)));
			}
		}
		return decks;
	}

	private Map<Long, List<String>> fieldsInJson() throws SQLException {
		Map<Long, List<String>> fields = new HashMap<>();
		for (Map.Entry<String, JsonNode> type : json("models").properties()) {
			Map<Integer, String> names = new TreeMap<>();
			for (JsonNode field : type.getValue().path("flds")) {
				names.put(field.path("ord").asInt(names.size()), field.path("name").asString(""));
			}
			fields.put(id(type.getKey()), new ArrayList<>(names.values()));
		}
		return fields;
	}

	private Map<Long, String> decksInJson() throws SQLException {
		Map<Long, String> decks = new HashMap<>();
		for (Map.Entry<String, JsonNode> deck : json("decks").properties()) {
			decks.put(id(deck.getKey()), deck.getValue().path("name").asString(""));
		}
		return decks;
	}

	private JsonNode json(String column) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT " + column + " FROM col LIMIT 1")) {
			String json = rows.next() ? orEmpty(rows.getString(1)) : "";
			return JsonMapper.shared().readTree(json.isBlank() ? "{}" : json);
		}
	}

	// A card in a filtered deck remembers the deck that it is from.
	private Map<Long, Long> deckOfNote() throws SQLException {
		Map<Long, Long> decks = new HashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT nid, did, odid FROM cards")) {
			while (rows.next() && decks.size() <= MOST_NOTES) {
				decks.putIfAbsent(rows.getLong(1), (rows.getLong(3) != 0) ? rows.getLong(3) : rows.getLong(2));
			}
		}
		return decks;
	}

	private static long id(String digits) {
		return digits.matches("-?\\d{1,18}") ? Long.parseLong(digits) : 0;
	}

	private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
		return (text != null) ? text : "";
	}

	/** A row of the table of notes. */
	private record Note(long id, long type, String tags, String values) {
	}

}
