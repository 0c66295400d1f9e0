import type { FastifyReply } from 'fastify'
import { MOST_VOTES } from '../../shared/facilitation/vote'
import { LIMITS, SERVER_LIMITS } from '../../shared/protocol/limits'

const MEGABYTE = 1024 * 1024

/** Every way in which a call is refused. The codes are stable: clients translate by them. */
const PROBLEMS = {
  unauthorized: [401, 'This link opens nothing here: it was renewed, or the board was deleted. Ask for a new link.'],
  'create-key-needed': [401, 'This server makes boards only for those who have its create key. Ask whoever runs it.'],
  forbidden: [403, 'This link does not allow that. Ask the facilitator to do it, or for a link that may.'],
  'needs-facilitator-key': [
    403,
    "Only the board's facilitator link can renew links. Open the board by it and try again.",
  ],
  'door-closed': [403, 'The door of this board is closed. Ask the facilitator to open it, then try again.'],
  'seating-dealt': [403, 'Tables are dealt out on this board. Ask the facilitator for another table.'],
  frozen: [403, 'Whoever leads has frozen the board for a moment. Try again when it goes on.'],
  'look-only': [403, 'In this phase the board is to be looked at, not changed. Try again in the next one.'],
  'authors-hidden': [
    403,
    "Authors are hidden on this board. Reveal everyone's notes at once, or let each reveal theirs.",
  ],
  'foreign-origin': [403, 'This page belongs to another address. Open the board at the address that its links show.'],
  'not-found': [404, 'There is nothing at this address. Check the link, or start from the home page.'],
  'no-such-person': [404, 'Nobody of that id is on this board. Load the list of people again.'],
  'no-such-code': [404, 'No board is open by this code. Look at the big screen again, or ask the facilitator.'],
  'no-such-table': [404, 'There is no such table on this board. Choose one of those that there are.'],
  'no-such-template': [404, 'This server has no such template. Load the list of templates again.'],
  'no-such-image': [404, 'There is no such picture on this board.'],
  'no-such-snapshot': [404, 'This board has no such snapshot. Load the list of snapshots again.'],
  'no-such-vote': [404, 'There is no such vote on this board. Load the votes again.'],
  'vote-open': [409, 'A vote is open on this board already. Close it before opening another one.'],
  'method-not-allowed': [405, 'This address does not take this kind of call. See the Allow header.'],
  'already-started': [
    409,
    'This board has begun: whether it names authors is chosen before the first note and the first phase. Make a new board.',
  ],
  'body-too-large': [413, `This is too long: send at most ${LIMITS.body / 1024} kB.`],
  'import-too-large': [
    413,
    `The file is larger than ${LIMITS.importBody / MEGABYTE} MB. Split it and import the parts one after the other.`,
  ],
  'image-too-large': [
    413,
    `The picture is larger than ${LIMITS.imageBody / MEGABYTE} MB. Make it smaller and try again.`,
  ],
  'unsupported-type': [415, 'The server cannot read this kind of content here. Send JSON.'],
  'unsupported-import-type': [
    415,
    'Only a CSV, a plain text with one note a line, or a JSON export can be imported. Save the file as one of these.',
  ],
  'unsupported-image': [
    415,
    'This is not a picture that a board can show. Save it as JPEG, PNG, WebP, GIF or AVIF and try again.',
  ],
  'invalid-json': [422, 'This is not JSON that can be read. Check that the file or call is whole.'],
  'invalid-input': [422, 'A value cannot be used. Correct it and try again.'],
  'unknown-template': [422, 'This server has no such template. Leave it out to start with a bare board.'],
  'unknown-format': [422, 'A board is exported as json, csv or md. Ask for one of these.'],
  'unknown-kind': [422, 'This board knows no such kind of card. Ask for a kind that its cards are of.'],
  'not-utf8': [422, 'The file is not UTF-8 text. Save it as "CSV UTF-8" and try again.'],
  'unreadable-import': [422, 'The file cannot be read. Export the board again, then import that file.'],
  'no-text-column': [422, 'The CSV has no column named "text". Name the column with the ideas "text" and try again.'],
  'too-many-notes': [
    422,
    `A board holds at most ${LIMITS.notesPerBoard} notes. Nothing was imported: split the file over several boards.`,
  ],
  'board-full': [422, 'The board is as large as it may become, so nothing was added. Go on with a new board.'],
  'too-many-people': [422, `This board has its ${LIMITS.peoplePerBoard} people. Remove some before others join.`],
  'too-many-pixels': [
    422,
    `The picture has more than ${LIMITS.imagePixels / 1_000_000} megapixels, or takes as much memory. Make it smaller and try again.`,
  ],
  'unreadable-image': [422, 'The picture cannot be read: the file is broken or cut off. Save it again and try again.'],
  'too-many-images': [
    422,
    `This board has its ${LIMITS.imagesPerBoard} pictures, or their ${LIMITS.imageBytesPerBoard / MEGABYTE} MB: it takes no more.`,
  ],
  'too-many-snapshots': [
    422,
    `This board keeps its ${SERVER_LIMITS.snapshotsByHand} snapshots that were asked for, or their ${SERVER_LIMITS.snapshotBytesByHand / MEGABYTE} MB. Export it, or make a board of one.`,
  ],
  'nothing-to-vote': [422, 'Nothing on the board stands to this vote. Choose another kind, or another wall.'],
  'too-many-votes': [422, `This board has its ${MOST_VOTES} votes. Take one away before opening another one.`],
  'too-many-attempts': [429, 'Too many wrong links came from this network. Wait a moment and try again.'],
  'too-many-codes': [429, 'Too many wrong codes were typed. Wait a moment and try again, or scan the QR code.'],
  'too-many-boards': [429, 'Too many boards were made from this network. Wait a moment and try again.'],
  'too-many-imports': [429, 'Too many files were sent to this board at once. Wait a moment and try again.'],
  'too-many-images-at-once': [429, 'Too many pictures were sent to this board at once. Wait a moment and try again.'],
  'too-many-reveals': [429, 'Reveals came too fast from this link. Wait a moment and try again.'],
  'bad-request': [400, 'This call cannot be read. Load the page again and retry.'],
  internal: [500, 'The server failed at this. Try again; if it fails again, tell whoever runs it to look at its log.'],
  'board-damaged': [500, 'This board cannot be read from the disk. Tell whoever runs the server to look at its log.'],
  'too-much-at-once': [503, 'The server has its hands full of large files. Wait a moment and try again.'],
  'images-busy': [503, 'The server has many pictures to read. Wait a moment and try again.'],
  'no-decoder': [503, 'This server cannot read pictures. Tell whoever runs it to install it anew with npm ci.'],
  'image-damaged': [500, 'This picture cannot be read from the disk. Tell whoever runs the server to look at its log.'],
  'cannot-save': [503, 'The server cannot save at the moment, so nothing was changed. Try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof PROBLEMS

export type ProblemOptions = {
  /** Instead of the code's own words, where more is known of the case. */
  title?: string
  /** What is particular to this case. Never a key; of a person's content only names of columns and fields. */
  detail?: string
  headers?: Readonly<Record<string, string>>
  cause?: unknown
}

/** A refusal as RFC 9457 writes it. Throw it from any route or hook. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, { cause: options.cause })
    const [status, title] = PROBLEMS[code]
    this.code = code
    this.status = status
    this.title = options.title ?? title
    this.detail = options.detail
    this.headers = { ...(status === 401 ? { 'www-authenticate': 'Bearer realm="grappe"' } : {}), ...options.headers }
  }

  toJSON(): Record<string, unknown> {
    const { code, title, status, detail } = this
    return { type: `urn:grappe:problem:${code}`, title, status, ...(detail === undefined ? {} : { detail }), code }
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(problem))
}
