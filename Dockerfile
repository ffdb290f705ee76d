# One pattern for every service:  ./mvnw -DskipTests package && docker build --build-arg SERVICE=gateway .
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
ARG VERSION=0.1.0
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-${VERSION}.jar service.jar
COPY banks starter-banks
RUN java -Djarmode=tools -jar service.jar extract --layers --destination out \
 && if [ "$SERVICE" = question-service ]; then mv starter-banks out/application/banks; fi

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app weakspot \
 && mkdir /app /data && chown weakspot: /app /data
USER weakspot
WORKDIR /app
# What changes least comes first, so that a new build sends little.
COPY --from=layers --chown=weakspot /layers/out/dependencies/ ./
COPY --from=layers --chown=weakspot /layers/out/spring-boot-loader/ ./
COPY --from=layers --chown=weakspot /layers/out/snapshot-dependencies/ ./
COPY --from=layers --chown=weakspot /layers/out/application/ ./
# The JVM reads these both now and when the service runs, and the cache fits only what it was trained with.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    SERVER_PORT=8080 \
    WEAKSPOT_SIGNING_KEY_FILE=/data/signing-key.json \
    WEAKSPOT_STATE_DIR=/data/streams \
    WEAKSPOT_BANKS_DIR=/app/banks
# Neither a database nor a broker is needed for the context to be refreshed. Without a cache the service starts as well, only slower.
RUN java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh -jar service.jar >/tmp/training.log 2>&1 \
 || { tail -n 20 /tmp/training.log; echo "no start-up cache"; }; rm -rf /data/* /tmp/*
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-jar", "service.jar"]
