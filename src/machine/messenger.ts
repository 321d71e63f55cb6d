import { createTransport } from 'nodemailer'
import { err, ok } from '../base/result.ts'
import type { Messenger } from '../ports/messenger.ts'
import { guardedRequest } from './guarded-request.ts'

const PATIENCE_MS = 20_000

/** How messages go out of this computer. */
export interface MessengerSettings {
  readonly address: string
  readonly mail?: { readonly server: string; readonly from: string }
  readonly webhookAllow: readonly string[]
}

/** Carries messages by SMTP and HTTP. */
export function messenger({ address, mail, webhookAllow }: MessengerSettings): Messenger {
  return {
    address,
    ...(mail === undefined ? {} : { mail: mailerOf(mail.server, mail.from) }),
    async post(to, headers, body) {
      const answer = await guardedRequest(to, webhookAllow, { method: 'POST', headers, body })
      if (!answer.ok) return answer
      const { status } = answer.value
      return status >= 200 && status < 300
        ? ok(null)
        : err({ code: 'address-refuses', at: {}, says: `The address answered ${status}.` })
    },
  }
}

function mailerOf(server: string, from: string): NonNullable<Messenger['mail']> {
  const transport = createTransport({
    url: server,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // HOSTILE: texts hold names from outside; they name no files and no addresses to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(server).hostname
  return async ({ to, subject, text, id }) => {
    try {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${host}>` })
      return ok(null)
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown'
      return err({ code: 'mail-refused', at: {}, says: `The mail server did not take it: ${why}.` })
    }
  }
}
