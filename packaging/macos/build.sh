#!/bin/bash
# Builds the macOS disk image. NOT YET RUN BY ANYBODY.
#   packaging/macos/build.sh               -> dist/clinician-console-VERSION.dmg
# Wants Python 3.11 to 3.14 and Xcode's command line tools. Signs and notarizes where
# SIGN_IDENTITY (a Developer ID) and NOTARY_PROFILE (of notarytool) are set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
stage="$project/build/macos"
rm -rf "$stage"
mkdir -p "$stage/image" "$project/dist"

cd "$project"
python3 packaging/prepare.py run
python=.venv/bin/python
version=$($python -c "import tomllib; print(tomllib.load(open('pyproject.toml','rb'))['project']['version'])")
$python -m pip install --quiet "pyinstaller>=6.22,<7"
$python -m PyInstaller --noconfirm --clean --distpath "$stage" --workpath "$stage/work" packaging/frozen.spec

app="$stage/Clinician Console.app"
if [ -n "${SIGN_IDENTITY:-}" ]; then
    # From the inside out, with the hardened runtime that notarization wants.
    find "$app" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$SIGN_IDENTITY"
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
        --sign "$SIGN_IDENTITY" "$app"
fi

cp -R "$app" "$stage/image/"
ln -s /Applications "$stage/image/Applications"
image="dist/clinician-console-$version.dmg"
hdiutil create -volname "Clinician Console" -srcfolder "$stage/image" -ov -format UDZO "$image"
if [ -n "${SIGN_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$SIGN_IDENTITY" "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
