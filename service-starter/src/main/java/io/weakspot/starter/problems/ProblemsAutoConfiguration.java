package io.weakspot.starter.problems;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@Import(ProblemsAdvice.class)
class ProblemsAutoConfiguration {

	@Bean
	JacksonModule writableText() {
		return new SimpleModule("writable-text").addDeserializer(String.class, new ReadingText());
	}

}
