<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>[=package]</groupId>
  <artifactId>[=name]</artifactId>
  <version>1.0.0</version>

  <properties>
    <maven.compiler.release>[=versions.release]</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <exec.mainClass>[=package].Train</exec.mainClass>
  </properties>

  <dependencies>
[#list libraries as library]
    <dependency>
      <groupId>[=library.groupId]</groupId>
      <artifactId>[=library.artifactId]</artifactId>
      <version>[=library.version]</version>
[#if library.runtimeOnly]
      <scope>runtime</scope>
[/#if]
[#if library.excludedGroups?has_content]
      <exclusions>
[#list library.excludedGroups as group]
        <exclusion>
          <groupId>[=group]</groupId>
          <artifactId>*</artifactId>
        </exclusion>
[/#list]
      </exclusions>
[/#if]
    </dependency>
[/#list]
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>[=versions.junit]</version>
      <scope>test</scope>
    </dependency>
  </dependencies>

  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-resources-plugin</artifactId>
        <version>[=versions.resources]</version>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>[=versions.compiler]</version>
        <configuration>
          <showWarnings>true</showWarnings>
          <compilerArgs>
            <arg>-Xlint:all</arg>
          </compilerArgs>
        </configuration>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>[=versions.surefire]</version>
      </plugin>
      <plugin>
        <!-- mvn compile exec:java -->
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>[=versions.exec]</version>
      </plugin>
    </plugins>
  </build>
</project>
