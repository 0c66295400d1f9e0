/** The oldest Node that Grappe runs on, as [major, minor]. */
const OLDEST = [20, 19]

/**
 * One line for a person whose Node is too old, else null.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function complainAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOldEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
  if (isOldEnough) return null
  return `Grappe needs Node ${OLDEST.join('.')} or newer; this is Node ${version}. Install a newer one from nodejs.org.`
}
