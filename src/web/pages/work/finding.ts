import type { Problem } from '../../../base/problem.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { FindingWire, ReplacementWire } from '../../../wire/finding.ts'
import { addressWith, pathTo } from '../../address.ts'
import { areaField, type Choice, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayMark, dayText, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'
import { provisionLink } from '../../provision-link.ts'
import { actText, basisMark, inEnglish, just, measureText, statusMark, wordOf } from '../../words.ts'
import { eventList, type EventShown } from './events.ts'
import type { HeldRow } from './inventory.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

/** What the page of one finding shows. */
export interface FindingPage {
  readonly snapshot: Snapshot
  readonly finding: FindingWire
  /** The finding in the language of the page, where that is not the one in which it is kept. */
  readonly retold?: { readonly sentence: string; readonly duties: readonly string[] }
  readonly inventory: string
  readonly units: UnitNames
  readonly events: readonly EventShown[]
  readonly evidence: readonly {
    readonly id: string
    readonly name: string
    readonly sizeBytes: number
    readonly sha256: string
  }[]
  readonly places: readonly HeldRow[]
  readonly replacements: readonly ReplacementWire[]
  readonly people: readonly Choice[]
  readonly mayWork: boolean
  readonly mayAccept: boolean
  readonly problems: readonly Problem[]
}

/** One finding: the verdict, what must be done, where it is, and what people do about it. */
export function findingPage(frame: Frame, page: FindingPage): Html {
  const { texts } = frame
  const { finding, events } = page
  return html`<p class="crumbs"><a href="/findings">${texts['finding.title']}</a></p>
    <h1>${finding.name}: ${actText(frame, finding.act)}</h1>
    ${page.problems.map(problemBox)}
    <article class="verdict" data-status="${finding.worst}">
      <header>
        <h2>${statusMark(frame, finding)}</h2>
        <p class="marks">
          ${finding.basis === null ? NOTHING : basisMark(frame, finding.basis)}
          ${finding.contested ? html`<span class="contested">${texts['ask.contested']}</span>` : NOTHING}
          <span class="tag" data-state="${finding.state}"
            >${wordOf(frame, 'finding-state', finding.state)}</span
          >
          <span>${texts['finding.opened']({ day: dayText(frame, finding.openedAt.slice(0, 10)) })}</span>
        </p>
      </header>
      <p class="sentence">${page.retold?.sentence ?? inEnglish(frame, finding.sentence)}</p>
      ${duties(frame, page)} ${facts(frame, page)}
      <p>
        <a href="${askAddress(finding)}">${texts['finding.ask-why']}</a>
      </p>
    </article>
    ${replacements(frame, page)} ${page.mayWork ? work(frame, page) : NOTHING}
    <h2>${texts['finding.where']}</h2>
    ${places(frame, page)} ${evidence(frame, page)}
    <h2>${texts['finding.history']}</h2>
    ${eventList(frame, events)}`
}

function askAddress({ name, unit, act }: FindingWire): string {
  return `/?${new URLSearchParams({ words: name, as: unit, act }).toString()}`
}

function duties(frame: Frame, { finding, retold }: FindingPage): Html {
  const { texts } = frame
  const { duties: all, deadline } = finding
  if (all.length === 0) return NOTHING
  return html`<h3>${texts['finding.duties']}</h3>
    <ul>
      ${retold === undefined ? all.map(duty => html`<li>${inEnglish(frame, duty)}</li>`) : retold.duties.map(duty => html`<li>${duty}</li>`)}
    </ul>
    ${deadline === null ? NOTHING : html`<p>${texts['finding.due']}: ${dayMark(frame, deadline)}</p>`}`
}

function facts(frame: Frame, { snapshot, finding, units, inventory }: FindingPage): Html {
  const { texts } = frame
  return html`<dl class="facts">
    <dt>${texts['finding.unit']}</dt>
    <dd>${unitLink(units, finding.unit)}</dd>
    <dt>${texts['screen.inventory']}</dt>
    <dd><a href="${pathTo('/inventories', finding.inventory)}">${inventory}</a></dd>
    ${
      finding.measure === null
        ? NOTHING
        : html`<dt>${texts['finding.measure']}</dt>
            <dd>
              <a href="${pathTo('/measures', finding.measure)}"
                >${measureText(frame, snapshot, finding.measure)}</a
              >
            </dd>`
    }
    ${
      finding.blocking.length === 0
        ? NOTHING
        : html`<dt>${texts['finding.blocking']}</dt>
            <dd>
              ${finding.blocking.map(id => html`${provisionLink(snapshot, id)} `)}
              <a
                href="/waivers/new?${new URLSearchParams([
                  ['unit', finding.unit],
                  ['act', finding.act],
                  ...(finding.product === null ? [] : [['product', finding.product] as [string, string]]),
                  ...finding.blocking.map(id => ['provision', id] as [string, string]),
                ]).toString()}"
                >${texts['finding.ask-waiver']}</a
              >
            </dd>`
    }
    <dt>${texts['finding.quantity']}</dt>
    <dd>${numberText(frame, finding.quantity)}</dd>
    ${
      finding.versions.length === 0
        ? NOTHING
        : html`<dt>${texts['finding.versions']}</dt>
            <dd>${finding.versions.join(', ')}</dd>`
    }
  </dl>`
}

/** Each asks the same question of itself. */
function replacements(frame: Frame, { finding, replacements: all }: FindingPage): Html {
  if (all.length === 0) return NOTHING
  return html`<section class="instead">
    <h2>${frame.texts['finding.instead']}</h2>
    <ul>
      ${all.map(
        ({ product, name, status }) =>
          html`<li>
            <a href="${addressWith('/', { words: product, as: finding.unit, act: finding.act })}">${name}</a>
            ${statusMark(frame, just(status))}
          </li>`,
      )}
    </ul>
  </section>`
}

function work(frame: Frame, { finding, people, mayAccept }: FindingPage): Html {
  const { texts, csrf = '' } = frame
  const hidden = html`<input type="hidden" name="csrf" value="${csrf}" /><input
      type="hidden"
      name="version"
      value="${finding.version}"
    />`
  const action = pathTo('/findings', finding.id)
  const isOpen = finding.state === 'open' || finding.state === 'in-work' || finding.state === 'accepted'
  return html`<div class="side-by-side no-print">
    <form class="card" method="post" action="${action}/owner">
      ${hidden}
      ${selectField({
        name: 'owner',
        label: texts['finding.owner-label'],
        none: texts['finding.owner-none'],
        choices: people,
        value: finding.owner ?? '',
      })}
      <p><button class="second">${texts['finding.owner-go']}</button></p>
    </form>
    ${
      isOpen
        ? html`<form class="card" method="post" action="${action}/state">
            ${hidden} ${areaField({ name: 'reason', label: texts['finding.reason'], rows: 2, most: 20_000 })}
            <p>
              ${
                finding.state === 'open'
                  ? html`<button name="state" value="in-work">${texts['finding.take']}</button>`
                  : html`<button name="state" value="open">${texts['finding.reopen']}</button>`
              }
              ${
                mayAccept && finding.state !== 'accepted'
                  ? html`<button class="second" name="state" value="accepted">
                      ${texts['finding.accept']}
                    </button>`
                  : NOTHING
              }
            </p>
          </form>`
        : NOTHING
    }
    <form class="card" method="post" action="${action}/comments">
      ${hidden}
      ${areaField({ name: 'text', label: texts['finding.comment'], rows: 2, most: 20_000, isRequired: true })}
      <p><button class="second">${texts['finding.comment-go']}</button></p>
    </form>
  </div>`
}

function places(frame: Frame, { places: rows }: FindingPage): Html {
  const { texts } = frame
  return plainTable<HeldRow>(frame, {
    name: 'places',
    caption: texts['finding.where'],
    rows,
    columns: [
      { key: 'name', title: texts['screen.name'], isHead: true, cell: row => row.name },
      { key: 'maker', title: texts['screen.maker'], isMinor: true, cell: row => row.publisher },
      { key: 'version', title: texts['screen.version'], cell: row => row.version },
      {
        key: 'quantity',
        title: texts['screen.quantity'],
        isNumber: true,
        cell: row => numberText(frame, row.quantity),
      },
      { key: 'at', title: texts['screen.place'], cell: row => html`<span class="id">${row.at}</span>` },
    ],
  })
}

function evidence(frame: Frame, { finding, evidence: files, mayWork }: FindingPage): Html {
  const { texts, csrf = '' } = frame
  if (files.length === 0 && !mayWork) return NOTHING
  const action = pathTo('/findings', finding.id)
  return html`<h2>${texts['finding.evidence']}</h2>
    <ul>
      ${files.map(
        file =>
          html`<li>
            <a href="${action}/evidence/${file.id}">${file.name}</a>
            <small>${texts['evidence.bytes']({ count: numberText(frame, file.sizeBytes) })}</small>
            <span class="id" title="${file.sha256}">SHA-256 ${file.sha256.slice(0, 16)}…</span>
          </li>`,
      )}
    </ul>
    ${
      mayWork
        ? html`<form
            class="narrow no-print"
            method="post"
            action="${action}/evidence"
            enctype="multipart/form-data"
          >
            <input type="hidden" name="csrf" value="${csrf}" />
            <div class="field">
              <label for="evidence">${texts['finding.evidence-add']}</label>
              <input id="evidence" name="file" type="file" required />
            </div>
            <p><button class="second">${texts['finding.evidence-go']}</button></p>
          </form>`
        : NOTHING
    }`
}
