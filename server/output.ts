import { type Logger, pino } from 'pino'

/** What waits while nobody takes the log; the rest is dropped. */
const LOG_BUFFER_BYTES = 1024 * 1024

/**
 * The server's log, one JSON object a line on the standard output. A log that cannot be written (its disk is full, its
 * reader has gone) must not end the process that serves the boards, so from here on such errors are let go.
 */
export function openOutput(level: string): Logger {
  process.stdout.on('error', ignore)
  process.stderr.on('error', ignore)
  const destination = pino.destination({ dest: 1, sync: true, maxLength: LOG_BUFFER_BYTES })
  destination.on('error', ignore)
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

function ignore(): void {}
