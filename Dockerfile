# docker build -t bearings .      docker run -it --rm bearings

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -Pquick -Dout=target package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home bearings
WORKDIR /app
# The libraries change less often than the program: two layers.
COPY --from=build /src/adapters/target/lib lib
COPY --from=build /src/adapters/target/bearings.jar bearings.jar
USER 10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=75", "-jar", "/app/bearings.jar"]
