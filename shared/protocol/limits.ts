/** Every limit of the product, in one place. Bytes unless said otherwise. */
export const LIMITS = {
  /** One WebSocket frame, inflated. Above: close 1009. */
  frame: 4 * 1024 * 1024,
  /** Messages a second of one socket, and how many may come at once. Above: close 4413. */
  messagesPerSecond: 200,
  messageBurst: 2_000,
  /** Bytes a second of one socket's messages, inflated, and how many may come at once. Above: read later. */
  bytesPerSecond: 2 * 1024 * 1024,
  byteBurst: 32 * 1024 * 1024,
  /** How often a second one socket may ask for the document or for who is here, and how often at once. Above: 4413. */
  asksPerSecond: 1,
  askBurst: 20,
  /** One person's awareness state as JSON. Above: close 4413. */
  awarenessState: 4 * 1024,
  /** Sockets of one board, all rooms together. Above: close 1013. */
  socketsPerBoard: 2_000,
  /** A room's document, as its snapshot's size. Above, edits are refused until some are gone. */
  document: 50 * 1024 * 1024,
  /** Edits waiting for others that have not come, in one room. Above: close 4413. */
  pending: 4 * 1024 * 1024,
  /** Bytes of one socket's edits that the server has in hand. Above: it is not read from until they are written. */
  unapplied: 8 * 1024 * 1024,
  /** Yjs clients that one socket may have refused. Above: close 4413. */
  refusedClients: 10_000,
  /** Updates of one socket that Yjs could not apply. Above: close 4413. */
  unusableUpdates: 20,
  /** Levels of one value's lists and objects. Above: malformed. */
  valueDepth: 64,
  /** Ranges of one update's deletions that overlap or descend; clients of Yjs send none. Above: malformed. */
  tangledRanges: 64,
  /** The largest clock of an edit or a cursor. Above, the one is malformed and the other is skipped. */
  clock: 2 ** 48,
  /** Bytes waiting in a socket: above the first it gets no cursors, above the second it is cut off. */
  bufferedWithoutCursors: 256 * 1024,
  bufferedCutOff: 8 * 1024 * 1024,
  /** HTTP bodies. */
  body: 64 * 1024,
  importBody: 16 * 1024 * 1024,
  /** A JSON export with its images in base64: a full board's 60 MB are 80 MB of it. */
  importWithImages: 100 * 1024 * 1024,
  /** Bytes of large bodies (imports, images) that the server takes in at once, of all boards together. */
  bodiesInHand: 128 * 1024 * 1024,
  /** A picture as it is sent: its bytes, and its pixels as its header says. */
  imageBody: 12 * 1024 * 1024,
  imagePixels: 50_000_000,
  /** A picture as it is stored: its longest side in pixels, and its bytes. */
  imageSide: 1_024,
  imageFile: 1_000_000,
  /** Of one board: pictures, and their bytes together. */
  imagesPerBoard: 300,
  imageBytesPerBoard: 60 * 1024 * 1024,
  /** Notes on one board that an import may reach. */
  notesPerBoard: 10_000,
  /** Notes and characters of one paste: with both, what it writes still travels in one frame after an hour offline. */
  pasteNotes: 5_000,
  pasteText: 1_000_000,
  peoplePerBoard: 1_000,
  /** For who draws one; an import may bring more. */
  relationsPerBoard: 2_000,
  /** Characters. */
  noteText: 2_000,
  /** Of one account; a hint comes long before. */
  accountText: 20_000,
  title: 200,
  /** For who types one; a longer one that was imported stays whole. */
  clusterTitle: 200,
  personName: 60,
  tag: 40,
  tagsPerNote: 20,
} as const

/** Those that the server alone asks for, beside the others so that no page loads them. */
export const SERVER_LIMITS = {
  /** One person's desk, as `document` is of a board. */
  desk: 4 * 1024 * 1024,
  /** Wrong join codes from one network, and from all together: at once, and a second. Above, none is looked up. */
  wrongCodeBurst: 200,
  wrongCodesPerSecond: 1,
  allWrongCodesBurst: 1_000,
  allWrongCodesPerSecond: 10,
  /** Named snapshots of one board, and of them those that somebody asked for. The oldest others make room. */
  snapshotsPerBoard: 100,
  snapshotsByHand: 50,
  snapshotBytesPerBoard: 512 * 1024 * 1024,
  snapshotBytesByHand: 256 * 1024 * 1024,
  /** Bytes of one board's snapshots that wait for the store. Above, the changes of phase that follow are kept as one. */
  snapshotBytesInHand: 64 * 1024 * 1024,
} as const
