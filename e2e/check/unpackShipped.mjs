/** Unpacks the browser of @sparticuz/chromium into TMPDIR and prints where it is and what it needs around it. */
import chromium from '@sparticuz/chromium'

const path = await chromium.executablePath()
const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env
console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }))
