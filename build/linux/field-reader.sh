#!/bin/sh
exec '/opt/Field Reader/field-reader' "$@"
