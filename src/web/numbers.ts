import type { Frame } from './frame.ts'
import { html, type Html } from './html.ts'

/** A number as the language of the page writes it. */
export function numberText({ language }: Frame, value: number): string {
  return numberFormat(language).format(value)
}

// A format takes long to make and is the same for every page of a language.
const numberFormat = perLanguage(language => new Intl.NumberFormat(language))
const monthFormat = perLanguage(
  language => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const dayFormat = perLanguage(
  language =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' }),
)

/** Makes something once for each language. */
export function perLanguage<Value>(make: (language: string) => Value): (language: string) => Value {
  const made = new Map<string, Value>()
  return language => {
    const known = made.get(language)
    if (known !== undefined) return known
    const value = make(language)
    made.set(language, value)
    return value
  }
}

/** A day, a month or a span of days, as the language writes it; anything else (a quarter, a span in words) stays as it is. */
export function dayText(frame: Pick<Frame, 'language'>, day: string): string {
  const { language } = frame
  const [from = '', until] = day.split('..')
  if (until !== undefined) return `${dayText(frame, from)} – ${dayText(frame, until)}`
  if (/^\d{4}-\d{2}$/u.test(day)) return monthFormat(language).format(new Date(`${day}-01T00:00:00Z`))
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return day
  return dayFormat(language).format(new Date(`${day}T00:00:00Z`))
}

/** A day that browsers and readers of pages know as one. */
export function dayMark(frame: Frame, day: string): Html {
  return html`<time datetime="${day}">${dayText(frame, day)}</time>`
}

/** A moment in UTC, as the language writes it. */
export function instantText({ language }: Frame, instant: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(instant))
}

/** A moment that browsers and readers of pages know as one. */
export function instantMark(frame: Frame, instant: string): Html {
  return html`<time datetime="${instant}">${instantText(frame, instant)}</time>`
}
