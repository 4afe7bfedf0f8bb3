# Builds the Windows package. NOT YET RUN BY ANYBODY.
#   packaging\windows\build.ps1            -> dist\clinician-console-VERSION.msi
# Wants Python 3.11 to 3.14 (64-bit) and WiX 5 (dotnet tool install --global wix --version 5.*).
$ErrorActionPreference = "Stop"
$project = Resolve-Path "$PSScriptRoot\..\.."
$stage = "$project\build\windows"
Remove-Item -Recurse -Force $stage -ErrorAction SilentlyContinue
New-Item -ItemType Directory $stage | Out-Null

py "$project\packaging\prepare.py" run
$python = "$project\.venv\Scripts\python.exe"
$version = & $python -c "import tomllib; print(tomllib.load(open(r'$project\pyproject.toml','rb'))['project']['version'])"

& $python -m pip install --quiet "pyinstaller>=6.22,<7"
& $python -m PyInstaller --noconfirm --clean --distpath "$stage" --workpath "$stage\work" `
    "$project\packaging\frozen.spec"
Rename-Item "$stage\clinician-console" "program"
Copy-Item "$project\packaging\deb\policy.toml" "$stage\policy.toml"
& $python -c @"
from PySide6.QtGui import QGuiApplication, QIcon
app = QGuiApplication(['-platform', 'offscreen'])
icon = QIcon(r'$project\console\ui\assets\icons\clinician-console.svg')
assert icon.pixmap(256, 256).save(r'$stage\clinician-console.ico')
"@

wix build -arch x64 -d "Version=$version" -d "Stage=$stage" `
    -o "$project\dist\clinician-console-$version.msi" "$PSScriptRoot\clinician-console.wxs"
if ($env:SIGN_THUMBPRINT) {
    signtool sign /sha1 $env:SIGN_THUMBPRINT /fd SHA256 "$project\dist\clinician-console-$version.msi"
}
