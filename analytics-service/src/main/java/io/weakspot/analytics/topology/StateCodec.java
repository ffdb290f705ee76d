package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.apache.kafka.common.utils.ByteBufferInputStream;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/**
 * State of one kind as bytes: small, and the same bits of every number when it is read
 * back. The first byte is the version of the shape. The streams below are Kafka's, since
 * those of the JDK take a lock for each byte.
 */
final class StateCodec<T> {

	private static final byte VERSION = 4;

	private static final int USUAL_SIZE = 512;

	private final char kind;

	private final Writer<T> writer;

	private final Reader<T> reader;

	StateCodec(char kind, Writer<T> writer, Reader<T> reader) {
		this.kind = kind;
		this.writer = writer;
		this.reader = reader;
	}

	/** The mark of this kind in a key. */
	char kind() {
		return this.kind;
	}

	byte[] write(T state) {
		ByteBufferOutputStream bytes = new ByteBufferOutputStream(USUAL_SIZE);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeByte(VERSION);
			this.writer.write(state, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Arrays.copyOf(bytes.buffer().array(), bytes.position());
	}

	T read(byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteBufferInputStream(ByteBuffer.wrap(bytes)))) {
			byte version = in.readByte();
			if (version != VERSION) {
				throw new IllegalStateException("state of version " + version + " is not this service's");
			}
			return this.reader.read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	interface Writer<T> {

		void write(T value, DataOutputStream out) throws IOException;

	}

	interface Reader<T> {

		T read(DataInputStream in) throws IOException;

	}

}
