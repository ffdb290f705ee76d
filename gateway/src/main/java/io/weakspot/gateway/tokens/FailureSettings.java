package io.weakspot.gateway.tokens;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When wrong passwords slow down who sends them.
 *
 * @param perAccount what one account may get wrong
 * @param perAddress what one address may get wrong, where a whole class may sit
 * @param rememberedFor failures are forgotten after as long without another one
 */
@ConfigurationProperties("weakspot.sign-in")
record FailureSettings(Failures.Allowance perAccount, Failures.Allowance perAddress, Duration rememberedFor) {

}
