import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { inEnglish } from '../../words.ts'

/** One thing that can be asked of the API, as its OpenAPI document tells it. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly isOpen: boolean
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly description?: string
    readonly type: string
  }[]
  /** The schema of what must be sent, as JSON. */
  readonly body?: string
  readonly answers: readonly { readonly status: string; readonly says: string; readonly schema?: string }[]
}

/** The documentation of the API, written from the document that the server itself gives. */
export function apiPage(frame: Frame, operations: readonly Operation[]): Html {
  const { texts } = frame
  const groups = [...Map.groupBy(operations, ({ tag }) => tag)]
  return html`<h1>${texts['api.title']}</h1>
    <p class="prose">
      ${texts['api.says']} <a href="/api/v1/openapi.json"><code>/api/v1/openapi.json</code></a>
    </p>
    <p class="prose">${texts['api.tokens']}</p>
    <nav class="columns" aria-label="${texts['api.title']}">
      <ul>
        ${groups.map(
          ([tag, all]) =>
            html`<li>
              <a href="#${tag}"><span lang="en">${tag}</span></a> <small>${all.length}</small>
            </li>`,
        )}
      </ul>
    </nav>
    ${groups.map(
      ([tag, all]) =>
        html`<section>
          <h2 id="${tag}" lang="en">${tag}</h2>
          ${all.map(operation => operationOf(frame, operation))}
        </section>`,
    )}`
}

function operationOf(frame: Frame, operation: Operation): Html {
  const { texts } = frame
  const { method, path, summary, isOpen, parameters, body, answers } = operation
  return html`<article class="card">
    <h3><span class="methods">${method}</span> <code>${path}</code></h3>
    <p>
      ${inEnglish(frame, summary)}
      ${isOpen ? NOTHING : html`<span class="tag">${texts['api.signed-in']}</span>`}
    </p>
    ${
      parameters.length === 0
        ? NOTHING
        : html`<dl class="facts">
            ${parameters.map(
              parameter =>
                html`<dt>
                    <code>${parameter.name}</code>${
                      parameter.required ? html` <small>${texts['api.required']}</small>` : NOTHING
                    }
                  </dt>
                  <dd>
                    <small>${parameter.in}, ${parameter.type}</small>
                    ${inEnglish(frame, parameter.description ?? '')}
                  </dd>`,
            )}
          </dl>`
    }
    ${
      body === undefined
        ? NOTHING
        : html`<details>
            <summary>${texts['api.body']}</summary>
            <pre class="code" tabindex="0">${body}</pre>
          </details>`
    }
    ${answers.map(
      ({ status, says, schema }) =>
        html`<details>
          <summary>${status}: ${inEnglish(frame, says)}</summary>
          ${schema === undefined ? NOTHING : html`<pre class="code" tabindex="0">${schema}</pre>`}
        </details>`,
    )}
  </article>`
}
