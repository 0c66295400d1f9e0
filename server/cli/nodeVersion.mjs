/** The oldest Node that Grappe runs on. */
const OLDEST = { major: 20, minor: 19 }

/**
 * One line for a person whose Node is too old, else null.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function complainAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOldEnough = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)
  if (isOldEnough) return null
  return `Grappe needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${version}. Install a newer one from nodejs.org.`
}
