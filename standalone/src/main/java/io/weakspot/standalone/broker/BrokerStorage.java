package io.weakspot.standalone.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's folder, which must be formatted once before a broker can use it. */
final class BrokerStorage {

	private final Path folder;

	BrokerStorage(Path folder) {
		this.folder = folder;
	}

	/**
	 * Formats the folder unless it is.
	 * @throws Exception if it can't be written
	 */
	void formatOnce() throws Exception {
		if (Files.exists(this.folder.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(this.folder);
		new Formatter().setNodeId(BrokerSettings.NODE_ID)
			.setClusterId(Uuid.randomUuid().toString())
			.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
			.setDirectories(List.of(this.folder.toString()))
			.setMetadataLogDirectory(this.folder.toString())
			.setControllerListenerName(BrokerSettings.CONTROLLER)
			.setIgnoreFormatted(true)
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
			.run();
	}

}
