package io.weakspot.standalone.broker;

import java.nio.file.Path;

import io.weakspot.standalone.process.SupervisedProcess;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** Runs the embedded broker as a process of its own. */
final class BrokerProcess {

	private BrokerProcess() {
	}

	/**
	 * Serves until it is told to stop.
	 * @param arguments the port for clients, the controller's port, both on the loopback
	 * address, and the folder
	 */
	static void main(String[] arguments) {
		SupervisedProcess.begin();
		BrokerSettings settings = new BrokerSettings(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]),
				Path.of(arguments[2]));
		try {
			new BrokerStorage(settings.folder()).formatOnce();
			KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
			Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
			server.startup();
			SupervisedProcess.ready();
		}
		catch (Exception ex) {
			SupervisedProcess.fail("can't serve " + settings.folder() + ": " + ex.getMessage());
		}
	}

}
