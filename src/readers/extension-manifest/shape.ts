import { compileShape } from '../json/shape.ts'

const GECKO = { gecko: 'gecko' } as const

/** What a manifest of WebExtensions says of the extension itself. */
export const SHAPE = compileShape(
  {
    manifest: {
      members: {
        name: 'name',
        short_name: 'shortName',
        version: 'version',
        author: 'author',
        key: 'key',
        default_locale: 'locale',
        browser_specific_settings: 'settings',
        applications: 'settings',
      },
    },
    settings: { members: GECKO },
    gecko: { members: { id: 'geckoId' } },
    // Some say who it is as an object with an address.
    author: { text: true, members: { email: 'address' } },
    ...Object.fromEntries(
      ['name', 'shortName', 'version', 'key', 'locale', 'geckoId', 'address'].map(place => [
        place,
        { text: true } as const,
      ]),
    ),
  },
  'manifest',
)
