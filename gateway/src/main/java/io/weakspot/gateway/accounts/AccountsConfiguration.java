package io.weakspot.gateway.accounts;

import java.util.concurrent.TimeUnit;

import com.mongodb.WriteConcern;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the database is used: an account is on disk before it is confirmed. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

	/** Somebody waits for the answer, and gets a refusal while the database is away. */
	private static final int PATIENCE_MS = 1_000;

	@Bean
	MongoClientSettingsBuilderCustomizer durableAndImpatient() {
		return (settings) -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS))
			.applyToSocketSettings((socket) -> socket.connectTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
				.readTimeout(10, TimeUnit.SECONDS));
	}

}
