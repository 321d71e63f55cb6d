import { parseDay } from '../../base/day.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Waiver } from '../../model/waiver.ts'
import type { WaiverRequest } from '../../ports/store/waivers.ts'

/** What was granted, as the law reads it: one waiver for each provision that was lifted. */
export function grantedWaivers(requests: readonly WaiverRequest[]): readonly Waiver[] {
  return requests.flatMap(request => {
    const [from, until] = [parseDay(request.from), parseDay(request.until)]
    if (
      from === undefined ||
      until === undefined ||
      request.state === 'revoked' ||
      request.state === 'withdrawn'
    )
      return []
    return request.decisions.flatMap(({ provision, grantor, state }, at) =>
      state !== 'granted' || grantor === null
        ? []
        : [
            {
              id: `${request.id}/${at + 1}`,
              grantor,
              provision,
              organisation: request.unit,
              ...(request.products.length === 0 ? {} : { products: request.products }),
              ...(request.acts.length === 0 ? {} : { acts: request.acts }),
              from,
              until,
              where: { kind: 'always' },
            },
          ],
    )
  })
}

/** Those that an organisation holds: its own and those of the units above. */
export function waiversHeld(waivers: readonly Waiver[], organisation: Organisation): readonly Waiver[] {
  const line: string[] = []
  for (let at: Organisation | undefined = organisation; at !== undefined; at = at.above) line.push(at.id)
  return waivers.filter(waiver => line.includes(waiver.organisation))
}
