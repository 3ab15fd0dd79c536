@echo off
rem Starts automl. On first use it builds it, which needs Maven and a JDK.
rem
rem   JAVA_HOME   the Java to use, 17 or later (default: java on the PATH)
rem   JAVA_OPTS   more options for Java, such as -Xmx8g

setlocal EnableExtensions DisableDelayedExpansion
set "AUTOML_HOME=%~dp0"
if "%AUTOML_HOME:~-1%"=="\" set "AUTOML_HOME=%AUTOML_HOME:~0,-1%"
set "AUTOML_DIST=%AUTOML_HOME%\cli\target\automl"
set "AUTOML_LOCK=%AUTOML_HOME%\target\automl-build.lock"
set "AUTOML_LOG=%AUTOML_HOME%\target\automl-build.log"

rem ---- Java: JAVA_HOME, then the PATH

set "AUTOML_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "AUTOML_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined AUTOML_JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined AUTOML_JAVA set "AUTOML_JAVA=%%j"
if not defined AUTOML_JAVA (
    >&2 echo error: automl needs a JDK, version 17 or later
    >&2 echo Install one, and put it on the PATH or set JAVA_HOME to its folder.
    exit /b 4
)
set "AUTOML_VERSION="
for /f "tokens=3" %%v in ('call "%AUTOML_JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined AUTOML_VERSION set "AUTOML_VERSION=%%~v"
for /f "delims=.-+ " %%v in ("%AUTOML_VERSION%") do set "AUTOML_MAJOR=%%v"
if not defined AUTOML_MAJOR set "AUTOML_MAJOR=0"
if %AUTOML_MAJOR% LSS 17 (
    >&2 echo error: automl needs a JDK, version 17 or later; "%AUTOML_JAVA%" is version %AUTOML_VERSION%
    >&2 echo Install one, and put it on the PATH or set JAVA_HOME to its folder.
    exit /b 4
)

rem ---- The distribution: built on first use

if exist "%AUTOML_DIST%\complete" goto start
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo error: automl must be built first, and that needs Maven: there is no mvn on the PATH
    >&2 echo Install Maven 3.6.3 or later, see https://maven.apache.org, then start automl again.
    exit /b 4
)
if not exist "%AUTOML_HOME%\target" mkdir "%AUTOML_HOME%\target"
set /a AUTOML_WAITED=0

:lock
mkdir "%AUTOML_LOCK%" 2>nul
if not errorlevel 1 goto build
if %AUTOML_WAITED%==0 >&2 echo automl is being built by another process; waiting for it. If there is none, remove "%AUTOML_LOCK%"
set /a AUTOML_WAITED+=1
if %AUTOML_WAITED% GEQ 900 (
    >&2 echo error: another process has been building automl for 15 minutes
    >&2 echo If there is none, remove "%AUTOML_LOCK%" and try again.
    exit /b 4
)
rem Waits for a second; "timeout" refuses to when the input is not a keyboard.
ping -n 2 127.0.0.1 >nul
if exist "%AUTOML_DIST%\complete" goto start
goto lock

:build
if exist "%AUTOML_DIST%\complete" goto unlock
>&2 echo building automl, once: about a minute, more if Maven must fetch the libraries first
>&2 echo log: "%AUTOML_LOG%"
call mvn -B -DskipTests -f "%AUTOML_HOME%\pom.xml" -pl cli -am package >"%AUTOML_LOG%" 2>&1 <nul
if exist "%AUTOML_DIST%\complete" (
    >&2 echo built
    goto unlock
)
rmdir "%AUTOML_LOCK%"
>&2 findstr /b /c:"[ERROR]" "%AUTOML_LOG%"
>&2 echo error: the build failed; its whole output is in "%AUTOML_LOG%"
>&2 echo If a library could not be fetched, check the network and start automl again.
exit /b 4

:unlock
rmdir "%AUTOML_LOCK%"

rem ---- Start

:start
rem Boosters keep their data outside the heap, so some memory is left to them. Quick commands are not worth compiling well.
set "AUTOML_GC=-XX:+UseSerialGC"
set "AUTOML_MODE=-XX:TieredStopAtLevel=1"
for %%c in (train predict verify generate) do if "%~1"=="%%c" (
    set "AUTOML_GC=-XX:+UseParallelGC"
    set "AUTOML_MODE=-XX:MaxRAMPercentage=60"
)
rem Java refuses to start with two collectors.
if defined JAVA_OPTS if not "%JAVA_OPTS:-XX:+Use=%"=="%JAVA_OPTS%" set "AUTOML_GC="
rem The boosters load native libraries, and Protocol Buffers uses Unsafe: without these options Java warns of it.
set "AUTOML_WARNINGS="
if %AUTOML_MAJOR% GEQ 24 set "AUTOML_WARNINGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
"%AUTOML_JAVA%" -Xshare:auto %AUTOML_GC% %AUTOML_MODE% %AUTOML_WARNINGS% -Dfile.encoding=UTF-8 %JAVA_OPTS% -cp "%AUTOML_DIST%\lib\*" dev.automl.cli.Main %*
exit /b %ERRORLEVEL%
