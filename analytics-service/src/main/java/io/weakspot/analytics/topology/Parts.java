package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.domain.mastery.Form;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.Level;
import org.jspecify.annotations.Nullable;

/** What states of more than one kind are made of, as bytes. */
final class Parts {

	private static final byte UNKNOWN = -1;

	private Parts() {
	}

	static void write(Gaussian gaussian, DataOutputStream out) throws IOException {
		out.writeDouble(gaussian.mean());
		out.writeDouble(gaussian.variance());
	}

	static Gaussian gaussian(DataInputStream in) throws IOException {
		return new Gaussian(in.readDouble(), in.readDouble());
	}

	static void write(Form form, DataOutputStream out) throws IOException {
		out.writeFloat(form.sum());
		out.writeFloat(form.last());
		out.writeFloat(form.latest());
		out.writeFloat(form.recent());
		out.writeFloat(form.surprise());
		out.writeFloat(form.trend());
		out.writeByte(form.streak());
		out.writeByte(form.run());
		out.writeInt(form.ordinal());
	}

	static Form form(DataInputStream in) throws IOException {
		return new Form(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(),
				in.readByte(), in.readByte(), in.readInt());
	}

	static void write(@Nullable Boolean flag, DataOutputStream out) throws IOException {
		out.writeByte((flag == null) ? UNKNOWN : flag ? 1 : 0);
	}

	static @Nullable Boolean flag(DataInputStream in) throws IOException {
		byte flag = in.readByte();
		return (flag == UNKNOWN) ? null : flag == 1;
	}

	static void write(@Nullable String id, DataOutputStream out) throws IOException {
		out.writeUTF((id != null) ? id : "");
	}

	static @Nullable String id(DataInputStream in) throws IOException {
		String id = in.readUTF();
		return id.isEmpty() ? null : id;
	}

	static Level level(DataInputStream in) throws IOException {
		return (in.readByte() == 0) ? Level.FRESHER : Level.EXPERIENCED;
	}

	static void writeText(String text, DataOutputStream out) throws IOException {
		out.writeUTF(text);
	}

	static String readText(DataInputStream in) throws IOException {
		return in.readUTF();
	}

	static <T> void writeAll(List<T> elements, DataOutputStream out, StateCodec.Writer<T> writer) throws IOException {
		out.writeShort(elements.size());
		for (T element : elements) {
			writer.write(element, out);
		}
	}

	static <T> List<T> readAll(DataInputStream in, StateCodec.Reader<T> reader) throws IOException {
		int size = in.readUnsignedShort();
		List<T> elements = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			elements.add(reader.read(in));
		}
		return elements;
	}

}
