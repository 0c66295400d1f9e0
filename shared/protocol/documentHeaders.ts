/** Of the answer that is a whole document: how many bytes it has once it is unpacked. */
export const DOCUMENT_BYTES = 'x-grappe-bytes'

/** Of the same answer: the generation of the document; "" where it has none yet. */
export const DOCUMENT_GENERATION = 'x-grappe-generation'
