# An image that predicts. The model is trained while it is built:
#
#   docker build -t [=name] .
#   docker run --rm --user "$(id -u)" -v "$PWD/data:/data" [=name] /data/[=dataFile] /data/predictions.csv
FROM maven:3.9-eclipse-temurin-17 AS build
[#if openMp]
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1
[/#if]
WORKDIR /project
# First what seldom changes, so that an edit does not fetch the libraries again.
COPY pom.xml .
RUN mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:[=versions.dependency]:copy-dependencies -DincludeScope=runtime -DoutputDirectory=lib
COPY . .
RUN mvn -q -B compile exec:java

FROM eclipse-temurin:17-jre
[#if openMp]
# The library of the algorithm computes with OpenMP.
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
[/#if]
WORKDIR /model
COPY --from=build /project/lib lib
COPY --from=build /project/target/classes classes
COPY --from=build /project/model model
[#if schemaInFile]
COPY --from=build /project/schema.json .
[/#if]
USER 1000
ENTRYPOINT ["java", "-cp", "classes:lib/*", "[=package].Predict"]
