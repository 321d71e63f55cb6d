import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { casesOf } from '../catalog/case.ts'
import { checkCatalog } from '../catalog/check.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { decide } from '../law/decide.ts'
import type { Setting } from '../report/asked.ts'
import { subjectName } from '../report/asked.ts'
import { dutyText } from '../report/duty-text.ts'
import { factsDe } from '../report/messages/facts.de.ts'
import { factsEs } from '../report/messages/facts.es.ts'
import { factsZh } from '../report/messages/facts.zh.ts'
import { SPEECHES } from '../report/messages/speeches.ts'
import { titlesDe } from '../report/messages/titles.de.ts'
import { titlesEs } from '../report/messages/titles.es.ts'
import { titlesZh } from '../report/messages/titles.zh.ts'
import { nearMissReasons } from '../report/near-miss.ts'
import { nextStep } from '../report/next-step.ts'
import { provisionFacts } from '../report/provision-entry.ts'
import { questionText } from '../report/question-text.ts'
import type { Speech } from '../report/speech.ts'
import { verdictSentence } from '../report/statement.ts'
import { stepText } from '../report/step-text.ts'

const { catalog } = checkCatalog(
  globSync('catalog/**/*.yaml').map(path => ({ path, text: readFileSync(path, 'utf8') })),
)
const snapshot = compileCatalog(catalog)
const cases = casesOf(catalog).map(({ name, question }) => ({
  name,
  question,
  verdict: decide(snapshot, question),
}))
const others = Object.values(SPEECHES).filter(({ tag }) => tag !== 'en')

/** Everything that a page says of a law report in one language. */
function toldOf({ question, verdict }: (typeof cases)[number], speech: Speech): readonly string[] {
  const { organisation, date, item } = question
  const setting: Setting = { ...question, snapshot, organisation, date, speech }
  return [
    verdictSentence(
      setting,
      subjectName(setting, { name: item.product ?? item.party ?? 'X', ...item }),
      verdict,
    ),
    nextStep(setting, verdict),
    ...verdict.duties.map(due => dutyText(setting, due)),
    ...verdict.questions.map(({ key }) => questionText(setting, key)),
    ...verdict.nearly.flatMap(near => {
      const provision = snapshot.provisions[near.provision]
      return provision === undefined ? [] : nearMissReasons(setting, near, provision)
    }),
    ...verdict.citations.flatMap(citation => {
      const provision = snapshot.provisions[citation.provision]
      if (provision === undefined) return []
      return [
        ...citation.steps.map(step => stepText(setting, verdict, provision, step)),
        ...provisionFacts(setting, provision).map(({ text }) => text),
      ]
    }),
  ]
}

for (const speech of others)
  test(`every law report is told in ${speech.tag} without a gap that nothing filled`, () => {
    for (const one of cases)
      for (const text of toldOf(one, speech))
        assert.doesNotMatch(text, /undefined|\{|\}|NaN|\[object/u, one.name)
  })

test('a sentence in Chinese ends as one, and has no Latin full stop or comma between its words', () => {
  const { zh } = SPEECHES
  assert.ok(zh !== undefined)
  for (const one of cases) {
    const [sentence = ''] = toldOf(one, zh)
    assert.match(sentence, /。$/u, one.name)
    assert.match(sentence, /\p{Script=Han}/u, one.name)
  }
})

test('every word for the vocabulary names something that the catalogue has', () => {
  const known: Readonly<Record<string, object>> = {
    system: snapshot.systems,
    class: snapshot.classes,
    category: snapshot.categories,
    fact: snapshot.facts,
    'asks-fact': snapshot.facts,
  }
  for (const table of [titlesZh, titlesDe, titlesEs, factsZh, factsDe, factsEs])
    for (const key of Object.keys(table)) {
      const at = key.indexOf('.')
      const things = known[key.slice(0, at)]
      if (things !== undefined) assert.ok(Object.hasOwn(things, key.slice(at + 1)), key)
    }
})

/** One sentence of each build. */
const TOLD: readonly { readonly name: RegExp; readonly says: Readonly<Record<string, string>> }[] = [
  {
    name: /^A Commonwealth entity may not use Kaspersky from 21 February 2025/u,
    says: {
      zh: '您不得使用卡巴斯基反病毒软件（澳大利亚内政部秘书长，自 2025年2月21日起）。',
      de: 'Es ist Ihnen verboten, Kaspersky Anti-Virus zu nutzen (Staatssekretär des australischen Innenministeriums, seit 21.02.2025).',
      es: 'No le está permitido usar Kaspersky Anti-Virus (Secretario del Departamento del Interior de Australia, desde 21 feb 2025).',
    },
  },
  {
    name: /^A Kunpeng 920 is approved/u,
    says: {
      zh: '您可以采购鲲鹏 920；清单中列有它（财政部，自 2023年12月26日起）。',
      de: 'Es ist Ihnen erlaubt, Kunpeng 920 zu kaufen; die Liste nennt es (Chinesisches Finanzministerium, seit 26.12.2023).',
      es: 'Le está permitido comprar Kunpeng 920; la lista lo nombra (Ministerio de Finanzas de China, desde 26 dic 2023).',
    },
  },
  {
    name: /^Whether a Chinese database that was not read of/u,
    says: {
      zh: '答案取决于：清单是否列有它。最坏情况：您必须从“安全可靠测评结果公告”中选择（财政部，自 2023年12月26日起），其中没有华为云 GaussDB。这不是禁令。',
      de: 'Es hängt ab von: ob eine Liste es nennt. Schlimmstenfalls: Sie müssen aus „Produkte, die die Prüfung ‚sicher und zuverlässig‘ bestanden haben“ wählen (Chinesisches Finanzministerium, seit 26.12.2023); GaussDB steht nicht darauf. Das ist kein Verbot.',
      es: 'Depende de: si una lista lo nombra. En el peor caso: Debe elegir de «Productos que superaron la evaluación “segura y fiable”» (Ministerio de Finanzas de China, desde 26 dic 2023), que no nombra GaussDB. Eso no es una prohibición.',
    },
  },
  {
    name: /^The day before the guidance nothing was said/u,
    says: {
      zh: '没有任何规定妨碍您采购 Huawei base station。',
      de: 'Dem steht nichts im Wege, Huawei base station zu kaufen.',
      es: 'Nada impide comprar Huawei base station.',
    },
  },
]

for (const { name, says } of TOLD)
  test(`the law report "${name.source}" reads well in each language`, () => {
    const found = cases.find(one => name.test(one.name))
    assert.ok(found !== undefined)
    for (const [tag, sentence] of Object.entries(says)) {
      const speech = SPEECHES[tag]
      assert.ok(speech !== undefined)
      assert.equal(toldOf(found, speech)[0], sentence)
    }
  })
