import type { Log, LogFields } from '../ports/log.ts'

/** A log of one JSON object a line; texts from outside cannot begin a line of their own, since JSON escapes them. */
export function jsonLog(write: (line: string) => void, now: () => string): Log {
  const tell =
    (level: string) =>
    (event: string, about: LogFields = {}): void => {
      write(`${JSON.stringify({ at: now(), level, event, ...about })}\n`)
    }
  return { info: tell('info'), warn: tell('warn'), error: tell('error') }
}
