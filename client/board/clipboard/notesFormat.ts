/** Our own format in the clipboard, and where it hides in HTML for browsers that keep no format but the usual ones. */
export const NOTES_TYPE = 'application/x-grappe-notes+json'
export const NOTES_ATTRIBUTE = 'data-grappe-notes'
export const NOTES_VERSION = 1
