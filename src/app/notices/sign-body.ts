import { createHmac } from 'node:crypto'

/**
 * The headers by which the receiver of a webhook knows that a message is ours and new: HMAC-SHA-256 with the webhook's secret over the
 * time in seconds, a dot, and the body as it was sent.
 */
export function signBody(
  secret: string,
  id: string,
  body: string,
  now: string,
): Readonly<Record<string, string>> {
  const time = Math.floor(Date.parse(now) / 1000)
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  return {
    'content-type': 'application/json',
    'licet-delivery': id,
    'licet-signature': `t=${time},v1=${signature}`,
  }
}
