package io.weakspot.standalone.database;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Keeps documents and index keys as BSON in the store. */
final class BsonBackend extends H2Backend {

	BsonBackend(MVStore store) {
		super(store);
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new BsonDatabase(name, getMvStore(), getCursorRegistry());
	}

	/**
	 * Knows the name that newer clients, health checks among them, have for an old
	 * command.
	 */
	@Override
	public Document handleCommand(@Nullable Channel channel, String database, String command, Document query) {
		if (!command.equalsIgnoreCase("hello")) {
			return super.handleCommand(channel, database, command, query);
		}
		return super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true);
	}

	/**
	 * Opens each map with its types before the superclass does, which then gets that one.
	 */
	private static final class BsonDatabase extends H2Database {

		private final MVStore store;

		BsonDatabase(String name, MVStore store, CursorRegistry cursors) {
			// the superclass opens collections while it is being constructed
			this.store = store;
			super(name, store, cursors);
		}

		@Override
		protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
			this.store.openMap("databases." + getDatabaseName() + "." + collection,
					new MVMap.Builder<Object, Document>().keyType(BsonValueType.INSTANCE)
						.valueType(BsonDocumentType.INSTANCE));
			return super.openOrCreateCollection(collection, options);
		}

		@Override
		protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
				boolean sparse) {
			this.store.openMap(getDatabaseName() + "." + collection + "._index_" + index,
					new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyType.INSTANCE)
						.valueType(BsonValueType.INSTANCE));
			return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
		}

	}

}
