/** What a person may be in a unit, each able to do what those before can; an administrator also keeps people, tokens and settings. */
export const ROLES = ['reader', 'analyst', 'officer', 'approver', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Whether a text is one of ROLES. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}
