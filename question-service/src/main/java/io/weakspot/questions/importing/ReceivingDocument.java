package io.weakspot.questions.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Takes in the bytes of a document. What is too large is read to its end and thrown away,
 * as a sender that is cut off never sees the answer.
 */
final class ReceivingDocument {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final int limit;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private long size;

	private ReceivingDocument(int limit) {
		this.limit = limit;
	}

	/** The document's bytes, or nothing when it is larger than the limit. */
	static Mono<Optional<byte[]>> from(Flux<DataBuffer> body, int limit) {
		return body.reduceWith(() -> new ReceivingDocument(limit), ReceivingDocument::add)
			.map(ReceivingDocument::complete);
	}

	private ReceivingDocument add(DataBuffer buffer) {
		int count = buffer.readableByteCount();
		this.size += count;
		if (this.size <= this.limit) {
			byte[] part = new byte[count];
			buffer.read(part);
			this.bytes.writeBytes(part);
		}
		DataBufferUtils.release(buffer);
		return this;
	}

	private Optional<byte[]> complete() {
		return (this.size <= this.limit) ? Optional.of(this.bytes.toByteArray()) : Optional.empty();
	}

	/** The text that the bytes are, or nothing when they are none. */
	static Optional<String> text(byte[] bytes, Charset charset) {
		try {
			String text = charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
			boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
			String plain = marked ? text.substring(1) : text;
			return plain.chars().noneMatch(ReceivingDocument::isBinary) ? Optional.of(plain) : Optional.empty();
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/** The bytes of a document that is no text, each as the character of its number. */
	static String characters(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	static Charset orUtf8(@org.jspecify.annotations.Nullable Charset charset) {
		return (charset != null) ? charset : StandardCharsets.UTF_8;
	}

	private static boolean isBinary(int c) {
		return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b' && c != '\u001b'
				&& c != '\b';
	}

}
