import type { Problem } from '../../base/problem.ts'
import type { AskAnswer } from '../../report/ask-page.ts'
import { statusWords } from '../../report/messages/en.ts'
import { productName, partyName } from '../../report/names.ts'
import { type VerdictJson, verdictJson } from '../../report/verdict-json.ts'
import type { AskQueryWire } from '../../wire/ask.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { problemBox } from '../problem-box.ts'

/** What the first page shows. */
export interface AskPage {
  readonly query: AskQueryWire
  readonly organisations: readonly { readonly id: string; readonly title: string; readonly isOwn: boolean }[]
  readonly acts: readonly string[]
  readonly answer?: AskAnswer
  readonly problems: readonly Problem[]
}

/** One field, "May we …", and below it the answer. */
export function askPage(frame: Frame, page: AskPage): Html {
  const { answer, problems } = page
  return html`<h1>${frame.texts['site.claim']}</h1>
    ${askForm(frame, page)} ${problems.map(problem => problemBox(problem))}
    ${answer === undefined ? NOTHING : answerOf(frame, answer)}`
}

function askForm({ texts, today }: Frame, { query, organisations, acts }: AskPage): Html {
  return html`<form class="ask" method="get" action="/" role="search">
    <p class="field words">
      <label for="words">${texts['ask.label']}</label>
      <input
        id="words"
        name="words"
        type="search"
        required
        maxlength="500"
        autocomplete="off"
        value="${query.words}"
        placeholder="${texts['ask.placeholder']}"
      />
    </p>
    <p class="field">
      <label for="act">${texts['ask.act']}</label>
      <select id="act" name="act">
        <option value="">${texts['ask.any-act']}</option>
        ${acts.map(act => option(act, act, query.act?.[0]))}
      </select>
    </p>
    <p class="field">
      <label for="as">${texts['ask.as']}</label>
      <select id="as" name="as">
        ${organisations.map(({ id, title }) => option(id, title, query.as))}
      </select>
    </p>
    <p class="field">
      <label for="on">${texts['ask.on']}</label>
      <input id="on" name="on" type="date" value="${query.on ?? today}" />
    </p>
    <p class="field"><button>${texts['ask.go']}</button></p>
  </form>`
}

function option(value: string, text: string, chosen: string | undefined): Html {
  return html`<option value="${value}" ${value === chosen ? html`selected` : NOTHING}>${text}</option>`
}

function answerOf(frame: Frame, answer: AskAnswer): Html {
  const { setting, subject, notes } = answer
  const { snapshot } = setting
  const name = subject.product === undefined ? subject.name : productName(snapshot, subject.product)
  const maker = subject.party === undefined ? undefined : partyName(snapshot, subject.party)
  return html`<section class="answer" aria-live="polite">
    <h2>${name}${maker === undefined ? NOTHING : html` <small>${maker}</small>`}</h2>
    ${notes.map(note => html`<p class="note">${note}</p>`)}
    ${answer.verdicts.map(verdict => verdictCard(frame, verdictJson(setting, subject, verdict)))}
  </section>`
}

/** A verdict: the status first, then the sentence that says who forbids what to whom, then what to do. */
export function verdictCard({ texts }: Frame, verdict: VerdictJson): Html {
  const { worst = verdict.status } = verdict
  return html`<article class="verdict" data-status="${worst}">
    <header>
      <h3><span class="act">${verdict.act}</span> <span class="status">${statusText(verdict)}</span></h3>
      <p class="marks">
        ${verdict.since === null ? NOTHING : html`<span>${texts['ask.since']({ day: verdict.since })}</span>`}
        ${verdict.until === null ? NOTHING : html`<span>${texts['ask.until']({ day: verdict.until })}</span>`}
        ${verdict.basis === null ? NOTHING : html`<span>${texts['ask.basis']}: ${verdict.basis}</span>`}
        ${verdict.contested ? html`<span class="contested">${texts['ask.contested']}</span>` : NOTHING}
      </p>
    </header>
    <p class="sentence">${verdict.sentence}</p>
    <p class="next"><strong>${texts['ask.next']}:</strong> ${verdict.next}</p>
    ${
      verdict.duties.length === 0
        ? NOTHING
        : html`<h4>${texts['ask.duties']}</h4>
            <ul>
              ${verdict.duties.map(duty => html`<li>${duty.says}</li>`)}
            </ul>`
    }
    ${
      verdict.questions.length === 0
        ? NOTHING
        : html`<h4>${texts['ask.settle']}</h4>
            <ul>
              ${verdict.questions.map(question => html`<li>${question.asks}</li>`)}
            </ul>`
    }
    ${
      verdict.nearly.length === 0
        ? NOTHING
        : html`<details>
            <summary>${texts['ask.nearly']} (${verdict.nearly.length})</summary>
            <ul>
              ${verdict.nearly.map(near => html`<li>${near.sentence}</li>`)}
            </ul>
          </details>`
    }
  </article>`
}

function statusText({ status, best, worst }: VerdictJson): string {
  if (status !== 'undetermined') return statusWords[status]
  return best === undefined || worst === undefined ? status : `${statusWords[best]} … ${statusWords[worst]}`
}
