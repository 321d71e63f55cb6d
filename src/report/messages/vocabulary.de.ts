/** Words of the catalogue in German, by what they are and their id; what is missing is said as the catalogue has it. */
export const vocabularyDe: Readonly<Record<string, string>> = {
  'origin.incorporation': 'Gründung',
  'origin.headquarters': 'Hauptsitz',
  'origin.design': 'Entwurf',
  'origin.development': 'Entwicklung',
  'origin.manufacture': 'Herstellung',
  'origin.assembly': 'Zusammenbau',
  'counted.acquired': 'erworben',
  'counted.agreed': 'vereinbart',
  'counted.authorised': 'genehmigt',
}
