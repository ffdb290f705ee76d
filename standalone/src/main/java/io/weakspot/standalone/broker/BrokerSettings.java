package io.weakspot.standalone.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the broker listens and keeps its log.
 *
 * @param port for clients, on the loopback address
 * @param controllerPort for the quorum of one, on the loopback address
 * @param folder for the log
 */
record BrokerSettings(int port, int controllerPort, Path folder) {

	static final int NODE_ID = 1;

	static final String CONTROLLER = "CONTROLLER";

	/**
	 * The broker's own settings. Nothing is flushed by force: what the broker
	 * acknowledged is in the page cache, which outlives the process, so a killed broker
	 * loses nothing. Against a loss of power the answers and the facts that they owe are
	 * in the database, which does flush.
	 */
	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		aloneOnLoopback(properties);
		withoutReplicas(properties);
		backSoonAfterAKill(properties);
		smallInMemory(properties);
		// as text, because the broker takes no int for a short
		properties.replaceAll((name, value) -> value.toString());
		return properties;
	}

	private void aloneOnLoopback(Map<String, Object> properties) {
		properties.put("process.roles", "broker,controller");
		properties.put("node.id", NODE_ID);
		properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + this.controllerPort);
		properties.put("controller.listener.names", CONTROLLER);
		properties.put("listeners",
				"PLAINTEXT://127.0.0.1:" + this.port + "," + CONTROLLER + "://127.0.0.1:" + this.controllerPort);
		properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + this.port);
		properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
		properties.put("log.dirs", this.folder.toString());
		properties.put("auto.create.topics.enable", false);
	}

	private static void withoutReplicas(Map<String, Object> properties) {
		properties.put("default.replication.factor", 1);
		properties.put("min.insync.replicas", 1);
		properties.put("offsets.topic.replication.factor", 1);
		properties.put("transaction.state.log.replication.factor", 1);
		properties.put("transaction.state.log.min.isr", 1);
		properties.put("share.coordinator.state.topic.replication.factor", 1);
		properties.put("share.coordinator.state.topic.min.isr", 1);
	}

	private static void backSoonAfterAKill(Map<String, Object> properties) {
		properties.put("group.initial.rebalance.delay.ms", 0);
		properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1000);
		properties.put("group.min.session.timeout.ms", 1000);
		properties.put("group.consumer.min.session.timeout.ms", 1000);
		properties.put("group.consumer.min.heartbeat.interval.ms", 200);
		properties.put("broker.session.timeout.ms", 2000);
		properties.put("broker.heartbeat.interval.ms", 400);
		properties.put("controlled.shutdown.enable", false);
	}

	private static void smallInMemory(Map<String, Object> properties) {
		properties.put("offsets.topic.num.partitions", 4);
		properties.put("transaction.state.log.num.partitions", 4);
		properties.put("share.coordinator.state.topic.num.partitions", 1);
		properties.put("num.network.threads", 2);
		properties.put("num.io.threads", 4);
		properties.put("background.threads", 2);
		properties.put("num.recovery.threads.per.data.dir", 2);
		properties.put("log.cleaner.dedupe.buffer.size", 8 << 20);
		properties.put("log.index.size.max.bytes", 1 << 20);
		properties.put("log.segment.bytes", 64 << 20);
		properties.put("metadata.log.segment.bytes", 16 << 20);
	}

}
