import { once } from 'node:events'

/** Puts text on a stream and waits while the other side is full. A reader that went away (`| head`) ends us quietly. */
export function printer(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return async text => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
}

/** Puts text on the error output; who closed that does not want to know. */
export function warner(stream: NodeJS.WriteStream): (text: string) => void {
  stream.on('error', () => undefined)
  return text => {
    stream.write(text)
  }
}
