package io.weakspot.standalone.database;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The values of a unique index's fields, ordered field by field. */
final class IndexKeyType extends BasicDataType<KeyValue> {

	static final IndexKeyType INSTANCE = new IndexKeyType();

	private IndexKeyType() {
	}

	@Override
	public int compare(KeyValue one, KeyValue two) {
		int fields = Math.min(one.size(), two.size());
		for (int field = 0; field < fields; field++) {
			int order = BsonValueType.INSTANCE.compare(one.get(field), two.get(field));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), two.size());
	}

	@Override
	public int getMemory(KeyValue key) {
		int sum = 40;
		for (Object value : key) {
			sum += BsonMemory.of(value);
		}
		return sum;
	}

	@Override
	public void write(WriteBuffer target, KeyValue key) {
		target.putVarInt(key.size());
		for (Object value : key) {
			BsonValueType.INSTANCE.write(target, value);
		}
	}

	@Override
	public KeyValue read(ByteBuffer source) {
		int fields = DataUtils.readVarInt(source);
		List<Object> values = new ArrayList<>(fields);
		for (int field = 0; field < fields; field++) {
			values.add(BsonValueType.INSTANCE.read(source));
		}
		return new KeyValue(values);
	}

	@Override
	public KeyValue[] createStorage(int size) {
		return new KeyValue[size];
	}

}
