#!/bin/sh
set -e

# Ubuntu from 24.04 on lets only programs with a profile make the spaces that Chromium shuts its
# pages in. Older systems cannot read the profile and do not need it.
source='/opt/${sanitizedProductName}/resources/apparmor-profile'
profile='/etc/apparmor.d/${executable}'

if aa-enabled --quiet 2>/dev/null && [ -d /etc/apparmor.d ] &&
    apparmor_parser --skip-kernel-load --debug "$source" >/dev/null 2>&1; then
    cp "$source" "$profile"
    # Not in an image that is being made for other computers.
    if ! ischroot 2>/dev/null; then
        apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
    fi
fi
