package io.weakspot.sessions.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * The sentence-embedding model all-MiniLM-L6-v2, quantised, run in this process: 384
 * dimensions, the mean of the last layer's pieces. One session serves all threads; each
 * run uses the thread that calls it, so the caller's pool sets how many processors are
 * busy.
 */
final class MiniLm implements SentenceEncoder, AutoCloseable {

	private static final String MODEL = "/all-minilm-l6-v2-q.onnx";

	private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

	/**
	 * The model was trained on sequences of up to 256 pieces; a sentence has about 25.
	 */
	private static final int LONGEST = 128;

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final WordPieces pieces;

	private MiniLm(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
		this.environment = environment;
		this.session = session;
		this.pieces = pieces;
	}

	/** Loads model and vocabulary from the class path; takes about half a second. */
	static MiniLm load() {
		try (InputStream model = resource(MODEL); InputStream tokenizer = resource(TOKENIZER)) {
			OrtEnvironment environment = OrtEnvironment.getEnvironment();
			OrtSession.SessionOptions options = new OrtSession.SessionOptions();
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			OrtSession session = environment.createSession(model.readAllBytes(), options);
			return new MiniLm(environment, session, WordPieces.read(tokenizer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The sentence-embedding model can't be loaded", ex);
		}
	}

	/**
	 * Runs each text by itself. A common batch saves a tenth of the time, but the
	 * quantised layers scale by all that is in it, and a sentence must not be graded by
	 * its neighbours.
	 */
	@Override
	public float[][] encode(List<String> texts) {
		return texts.stream().map(this::encode).toArray(float[][]::new);
	}

	private float[] encode(String text) {
		long[] ids = this.pieces.ids(text, LONGEST);
		long[] ones = new long[ids.length];
		Arrays.fill(ones, 1);
		try (OnnxTensor input = tensor(ids);
				OnnxTensor mask = tensor(ones);
				OnnxTensor types = tensor(new long[ids.length]);
				OrtSession.Result result = this.session
					.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
			return Vectors.unit(mean(((float[][][]) result.get(0).getValue())[0]));
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The sentence-embedding model failed", ex);
		}
	}

	private OnnxTensor tensor(long[] row) throws OrtException {
		return OnnxTensor.createTensor(this.environment, new long[][] { row });
	}

	private static float[] mean(float[][] pieces) {
		float[] mean = new float[pieces[0].length];
		for (float[] piece : pieces) {
			for (int i = 0; i < mean.length; i++) {
				mean[i] += piece[i] / pieces.length;
			}
		}
		return mean;
	}

	private static InputStream resource(String name) throws IOException {
		InputStream in = MiniLm.class.getResourceAsStream(name);
		if (in == null) {
			throw new IOException(name + " is not on the class path");
		}
		return in;
	}

	@Override
	public void close() {
		try {
			this.session.close();
		}
		catch (OrtException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
