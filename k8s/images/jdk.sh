#!/bin/sh
# Prints the folder of a JDK 25 or newer: JAVA_HOME if it is one, else an installed one. The java on the PATH may be older.
set -eu
is_new_enough() {
    [ -x "$1/bin/javac" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${version:-0}" -ge 25 ]
}
for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk*; do
    if [ -n "$folder" ] && is_new_enough "$folder"; then
        echo "$folder"
        exit
    fi
done
echo "No JDK 25 was found; install one, or set JAVA_HOME." >&2
exit 1
