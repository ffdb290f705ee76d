package io.weakspot.standalone.database;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A document, stored as the BSON that it arrived as. */
final class BsonDocumentType extends BasicDataType<Document> {

	static final BsonDocumentType INSTANCE = new BsonDocumentType();

	private BsonDocumentType() {
	}

	@Override
	public int getMemory(Document document) {
		return BsonMemory.of(document);
	}

	@Override
	public void write(WriteBuffer target, Document document) {
		ByteBuf bytes = Unpooled.buffer(512);
		BsonEncoder.encodeDocument(document, bytes);
		BsonValueType.putSized(target, bytes);
	}

	@Override
	public Document read(ByteBuffer source) {
		return BsonDecoder.decodeBson(BsonValueType.getSized(source));
	}

	@Override
	public Document[] createStorage(int size) {
		return new Document[size];
	}

}
