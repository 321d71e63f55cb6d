/** How tools write hardware addresses (EUI-48): six pairs with colons or hyphens, some without leading noughts, or three fours with dots. */
export const HARDWARE_ADDRESS =
  /(?:[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![0-9a-f:.-])/iu

/** An address in one form, `00:1b:44:11:3a:b7`. */
export function plainAddress(text: string): string {
  const digits = text.includes('.')
    ? text.replaceAll('.', '')
    : text
        .split(/[:-]/u)
        .map(pair => pair.padStart(2, '0'))
        .join('')
  return (digits.toLowerCase().match(/../gu) ?? []).join(':')
}

/** What an address is of: one device with a maker, one that made its address up (IEEE 802c), a group, all of a network among them, or none at all. */
export function kindOfAddress(address: string): 'made' | 'made-up' | 'group' | 'none' {
  const first = Number.parseInt(address.slice(0, 2), 16)
  // An entry for which nobody has answered.
  if (address === '00:00:00:00:00:00') return 'none'
  if ((first & 1) === 1) return 'group'
  return (first & 2) === 2 ? 'made-up' : 'made'
}
