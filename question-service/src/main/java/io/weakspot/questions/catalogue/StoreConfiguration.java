package io.weakspot.questions.catalogue;

import com.mongodb.WriteConcern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** How the catalogue is kept: written to disk before anything is acknowledged. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	MongoClientSettingsBuilderCustomizer durableWrites() {
		return (settings) -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
	}

	/** Makes the indexes, which a large installation reads by. */
	static Mono<Void> indexes(ReactiveMongoTemplate mongo) {
		return Flux
			.just(new Index("bankId", Direction.ASC).on("deleted", Direction.ASC).on("_id", Direction.ASC),
					new Index("owed", Direction.ASC))
			.concatMap((index) -> mongo.indexOps("questions").createIndex(index))
			.thenMany(mongo.indexOps("banks").createIndex(new Index("ownerId", Direction.ASC)))
			.then();
	}

}
