package io.weakspot.analytics.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.weakspot.analytics.domain.statistics.Agreement;
import io.weakspot.analytics.domain.statistics.Calibration;
import io.weakspot.analytics.domain.statistics.Observation;
import io.weakspot.analytics.domain.statistics.Progress;
import io.weakspot.analytics.domain.statistics.QuestionStatistics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * The state of statistics as bytes. Sums are many and small, so each takes a few bytes.
 */
final class StatisticsCodecs {

	private static final int SEVEN_BITS = 0x7f;

	private static final int MORE = 0x80;

	static final StateCodec<Progress> PROGRESS = new StateCodec<>('p', StatisticsCodecs::writeProgress,
			StatisticsCodecs::readProgress);

	static final StateCodec<PartAccuracy> ACCURACY = new StateCodec<>('c', StatisticsCodecs::writeAccuracy,
			StatisticsCodecs::readAccuracy);

	static final StateCodec<Observed> OBSERVED = new StateCodec<>('o', StatisticsCodecs::writeObserved,
			StatisticsCodecs::readObserved);

	static final StateCodec<QuestionSums> SUMS = new StateCodec<>('s', StatisticsCodecs::writeSums,
			StatisticsCodecs::readSums);

	private StatisticsCodecs() {
	}

	static <T> Serde<@Nullable T> serde(StateCodec<T> codec) {
		return Serdes.serdeFrom((topic, value) -> (value != null) ? codec.write(value) : null,
				(topic, bytes) -> (bytes != null) ? codec.read(bytes) : null);
	}

	private static void writeProgress(Progress progress, DataOutputStream out) throws IOException {
		write(progress.revision(), out);
		Parts.writeAll(progress.answers(), out, (answer, to) -> {
			to.writeUTF(answer.questionId());
			to.writeUTF(answer.answerId());
			to.writeLong(answer.at());
			Double score = answer.score();
			to.writeDouble((score != null) ? score : Double.NaN);
		});
	}

	private static Progress readProgress(DataInputStream in) throws IOException {
		return new Progress(read(in), Parts.readAll(in,
				(from) -> new Progress.Answer(from.readUTF(), from.readUTF(), from.readLong(), score(from))));
	}

	private static @Nullable Double score(DataInputStream in) throws IOException {
		double score = in.readDouble();
		return Double.isNaN(score) ? null : score;
	}

	private static void writeAccuracy(PartAccuracy accuracy, DataOutputStream out) throws IOException {
		write(accuracy.revision(), out);
		write(accuracy.asOf(), out);
		writeAll(accuracy.calibration().sums(), out);
		writeAll(accuracy.agreement().sums(), out);
	}

	private static PartAccuracy readAccuracy(DataInputStream in) throws IOException {
		long revision = read(in);
		long asOf = read(in);
		return new PartAccuracy(new Calibration(readAll(in)), new Agreement(readAll(in)), revision, asOf);
	}

	private static void writeObserved(Observed observed, DataOutputStream out) throws IOException {
		out.writeUTF(observed.about().key());
		Observation observation = observed.observation();
		out.writeBoolean(observed.takenBack());
		out.writeBoolean(observation.first());
		out.writeBoolean(observation.abilityKnown());
		out.writeBoolean(observation.fresher());
		write(observed.gradedAt(), out);
		write(observation.score(), out);
		write(observation.ability(), out);
		write(observation.activeMs(), out);
		Parts.writeAll(observation.covered(), out, Parts::writeText);
		Parts.writeAll(observation.missed(), out, Parts::writeText);
	}

	private static Observed readObserved(DataInputStream in) throws IOException {
		About about = About.of(in.readUTF());
		boolean takenBack = in.readBoolean();
		boolean first = in.readBoolean();
		boolean known = in.readBoolean();
		boolean fresher = in.readBoolean();
		long gradedAt = read(in);
		Observation observation = new Observation(first, (int) read(in), (int) read(in), known, fresher, read(in),
				points(in), points(in));
		return new Observed(about, observation, takenBack, gradedAt);
	}

	private static List<String> points(DataInputStream in) throws IOException {
		return Parts.readAll(in, Parts::readText);
	}

	private static void writeSums(QuestionSums sums, DataOutputStream out) throws IOException {
		write(sums.revision(), out);
		write(sums.asOf(), out);
		writeAll(sums.statistics().sums(), out);
		SortedMap<String, QuestionStatistics.KeyPoint> points = sums.statistics().keyPoints();
		write(points.size(), out);
		for (var point : points.entrySet()) {
			out.writeUTF(point.getKey());
			write(point.getValue().missed(), out);
			write(point.getValue().answers(), out);
		}
	}

	private static QuestionSums readSums(DataInputStream in) throws IOException {
		long revision = read(in);
		long asOf = read(in);
		long[] sums = readAll(in);
		SortedMap<String, QuestionStatistics.KeyPoint> points = new TreeMap<>();
		long size = read(in);
		for (long i = 0; i < size; i++) {
			points.put(in.readUTF(), new QuestionStatistics.KeyPoint(read(in), read(in)));
		}
		return new QuestionSums(new QuestionStatistics(sums, points), revision, asOf);
	}

	private static void writeAll(long[] sums, DataOutputStream out) throws IOException {
		int size = sums.length;
		while (size > 0 && sums[size - 1] == 0) {
			size--;
		}
		write(size, out);
		for (int i = 0; i < size; i++) {
			write(sums[i], out);
		}
	}

	private static long[] readAll(DataInputStream in) throws IOException {
		long[] sums = new long[(int) read(in)];
		for (int i = 0; i < sums.length; i++) {
			sums[i] = read(in);
		}
		return sums;
	}

	/** Seven bits a byte, lowest first, the sign in the lowest of all. */
	private static void write(long value, DataOutputStream out) throws IOException {
		long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
		while ((rest & ~SEVEN_BITS) != 0) {
			out.writeByte((int) (rest & SEVEN_BITS) | MORE);
			rest >>>= 7;
		}
		out.writeByte((int) rest);
	}

	private static long read(DataInputStream in) throws IOException {
		long bits = 0;
		int shift = 0;
		int next;
		do {
			next = in.readUnsignedByte();
			bits |= (long) (next & SEVEN_BITS) << shift;
			shift += 7;
		}
		while ((next & MORE) != 0);
		return (bits >>> 1) ^ -(bits & 1);
	}

}
