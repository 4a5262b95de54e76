# docker build -t bearings .
# docker run -it --rm bearings                                   a conversation
# docker run -d --env-file .env -v bearings:/home/bearings/.local/share/bearings bearings serve

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -Pquick -Dout=target package

FROM eclipse-temurin:25-jre
# The folder belongs to the program, so that a volume mounted there does too.
RUN useradd --system --uid 10001 --create-home bearings \
  && install -d -o bearings -m 700 /home/bearings/.local/share/bearings
WORKDIR /app
# The libraries change less often than the program: two layers.
COPY --from=build /src/adapters/target/lib lib
COPY --from=build /src/adapters/target/bearings.jar bearings.jar
USER 10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmn32m", "-XX:MaxRAMPercentage=75", "-jar", "/app/bearings.jar"]
