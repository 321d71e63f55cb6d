import { html, raw } from 'hono/html'

/** Markup whose values were escaped. */
export type Html = ReturnType<typeof html>

export { html, raw }

/** Several pieces of markup, one behind the other. */
export function joined(parts: readonly Html[]): Html {
  return html`${[...parts]}`
}

/** Nothing at all. */
export const NOTHING: Html = html``
