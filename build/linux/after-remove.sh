#!/bin/sh
set -e

# Debian names what is happening, RPM counts what is left. At an upgrade nothing is taken away: with
# RPM this runs after the new version has been installed.
case "$1" in
    remove | purge | disappear | 0) ;;
    *) exit 0 ;;
esac

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
    if aa-enabled --quiet 2>/dev/null && ! ischroot 2>/dev/null; then
        apparmor_parser --remove "$profile" 2>/dev/null || true
    fi
    rm -f "$profile"
fi
