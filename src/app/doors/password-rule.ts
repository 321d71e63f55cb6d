import type { Problem } from '../../base/problem.ts'

/** As NIST SP 800-63B-4 has it: long, any character, no rules of composition. */
const SHORTEST_PASSWORD = 12
/** HOSTILE: hashing costs by length. */
const LONGEST_PASSWORD = 256

/** What keeps a text from being a password; nothing where it may be one. */
export function passwordProblems(password: string, email: string): readonly Problem[] {
  const at = { pointer: '/password' }
  const { length } = Array.from(password)
  if (length < SHORTEST_PASSWORD) {
    return [
      {
        code: 'invalid',
        at,
        says: `A password has at least ${SHORTEST_PASSWORD} characters; this has ${length}.`,
        help: 'A few words that you can remember are better than signs.',
      },
    ]
  }
  if (length > LONGEST_PASSWORD)
    return [{ code: 'invalid', at, says: `A password has at most ${LONGEST_PASSWORD} characters.` }]
  const lower = password.toLowerCase()
  if (new Set(lower).size < 5 || lower.includes(email.toLowerCase()))
    return [{ code: 'invalid', at, says: 'That password would be guessed among the first.' }]
  return []
}
