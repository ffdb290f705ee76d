package io.weakspot.standalone.database;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Any single value, above all an {@code _id}, stored as BSON and ordered as MongoDB
 * orders values. Stored by Java's serialization, which is the store's own way, a write
 * costs two and a half times as much processor time.
 */
final class BsonValueType extends BasicDataType<Object> {

	static final BsonValueType INSTANCE = new BsonValueType();

	/** BSON ends documents with a zero, so no value has that type. */
	private static final byte MISSING = 0;

	private static final ValueComparator ORDER = ValueComparator.ascWithoutListHandling();

	private BsonValueType() {
	}

	@Override
	public int compare(Object one, Object two) {
		if (one instanceof String first && two instanceof String second) {
			return first.compareTo(second);
		}
		return ORDER.compare(one, two);
	}

	@Override
	public int getMemory(Object value) {
		return BsonMemory.of(value);
	}

	@Override
	public void write(WriteBuffer target, Object value) {
		ByteBuf bytes = Unpooled.buffer(64);
		if (value instanceof Missing) {
			bytes.writeByte(MISSING);
		}
		else {
			byte type = BsonEncoder.determineType(value);
			bytes.writeByte(type);
			BsonEncoder.encodeValue(type, value, bytes);
		}
		putSized(target, bytes);
	}

	@Override
	public Object read(ByteBuffer source) {
		ByteBuf bytes = getSized(source);
		byte type = bytes.readByte();
		return (type != MISSING) ? BsonDecoder.decodeValue(type, bytes) : Missing.getInstance();
	}

	@Override
	public Object[] createStorage(int size) {
		return new Object[size];
	}

	static void putSized(WriteBuffer target, ByteBuf bytes) {
		target.putVarInt(bytes.readableBytes());
		target.put(bytes.nioBuffer());
	}

	static ByteBuf getSized(ByteBuffer source) {
		byte[] bytes = new byte[DataUtils.readVarInt(source)];
		source.get(bytes);
		return Unpooled.wrappedBuffer(bytes);
	}

}
