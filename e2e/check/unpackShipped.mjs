/** Unpacks the browser of @sparticuz/chromium into TMPDIR and prints where it is and what it needs around it. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

const path = await chromium.executablePath()
const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env
// The package's own settings look for its fonts in /tmp alone, and without any font the browser dies.
writeFileSync(join(FONTCONFIG_PATH, 'fonts.conf'), fontSettings(tmpdir()))
console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }))

/** @param {string} folder */
function fontSettings(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
