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
[#if nativeJars]
    <!-- Which native code is fetched; the profiles below set it for other machines. -->
    <native.platform>linux-x86_64</native.platform>
[/#if]
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
[#if library.nativeJar]
    <dependency>
      <groupId>[=library.groupId]</groupId>
      <artifactId>[=library.artifactId]</artifactId>
      <version>[=library.version]</version>
      <classifier>${native.platform}</classifier>
    </dependency>
[/#if]
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
[#if nativeJars]

  <profiles>
    <profile>
      <id>linux-arm64</id>
      <activation>
        <os>
          <name>linux</name>
          <arch>aarch64</arch>
        </os>
      </activation>
      <properties>
        <native.platform>linux-arm64</native.platform>
      </properties>
    </profile>
    <profile>
      <id>macosx-x86_64</id>
      <activation>
        <os>
          <family>mac</family>
          <arch>x86_64</arch>
        </os>
      </activation>
      <properties>
        <native.platform>macosx-x86_64</native.platform>
      </properties>
    </profile>
    <profile>
      <id>macosx-arm64</id>
      <activation>
        <os>
          <family>mac</family>
          <arch>aarch64</arch>
        </os>
      </activation>
      <properties>
        <native.platform>macosx-arm64</native.platform>
      </properties>
    </profile>
    <profile>
      <id>windows-x86_64</id>
      <activation>
        <os>
          <family>windows</family>
          <arch>amd64</arch>
        </os>
      </activation>
      <properties>
        <native.platform>windows-x86_64</native.platform>
      </properties>
    </profile>
  </profiles>
[/#if]
</project>
