package io.weakspot.analytics.topology;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for all local stores, where each would take its own otherwise.
 * Instances are made by Kafka Streams, so what they share is static.
 */
public class BoundedRocksDb implements RocksDBConfigSetter {

	static final String BUDGET = "weakspot.rocksdb.bytes";

	private static final int WRITE_BUFFER = 1 << 20;

	private static @Nullable Shared shared;

	@Override
	public void setConfig(String storeName, Options options, Map<String, Object> configs) {
		Shared memory = shared(((Number) configs.getOrDefault(BUDGET, 32L << 20)).longValue());
		BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
		table.setBlockCache(memory.cache());
		table.setCacheIndexAndFilterBlocks(true);
		options.setTableFormatConfig(table);
		options.setWriteBufferManager(memory.writeBuffers());
		options.setWriteBufferSize(WRITE_BUFFER);
		options.setMaxWriteBufferNumber(2);
		options.setCompressionType(CompressionType.LZ4_COMPRESSION);
		options.setMaxOpenFiles(64);
	}

	@Override
	public void close(String storeName, Options options) {
		// The cache and the write buffers are shared by stores that stay open.
	}

	private static synchronized Shared shared(long bytes) {
		if (shared == null) {
			Cache cache = new LRUCache(bytes);
			shared = new Shared(cache, new WriteBufferManager(bytes / 2, cache));
		}
		return shared;
	}

	private record Shared(Cache cache, WriteBufferManager writeBuffers) {
	}

}
