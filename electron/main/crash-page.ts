import { appOrigin } from './origin.ts'
import { wordsIn } from './words.ts'

/** What has happened to a page: it was opened again by itself, or it was left as it is since it ended twice. */
export type CrashKind = 'reopened' | 'stopped'

/** What the user can ask for in the crash window. */
export type CrashChoice = 'open' | 'library' | 'log' | 'close'

const choices: readonly CrashChoice[] = ['open', 'library', 'log', 'close']

/** Where the crash window finds its page. */
export function crashAddress(kind: CrashKind, language: string): string {
  return `${appOrigin}/crash/${kind}?language=${encodeURIComponent(language)}`
}

/** What an address asks for that a button of the crash window leads to; null for any other. */
export function crashChoice(address: string): CrashChoice | null {
  return choices.find(choice => address.split('?')[0] === `${appOrigin}/crash/choose/${choice}`) ?? null
}

/** Nothing of the app's own page, and no script of any kind. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Answers for the crash window: its page and its style; null for what is none of these. */
export function answerCrashPage(request: { url: string }): Response | null {
  const address = request.url.split('?')[0]
  if (address === `${appOrigin}/crash/page.css`) return answer(style, 'text/css')
  for (const kind of ['reopened', 'stopped'] as const)
    if (address === `${appOrigin}/crash/${kind}`)
      return answer(pageOf(kind, new URL(request.url).searchParams.get('language') ?? ''), 'text/html')
  return null
}

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}

function pageOf(kind: CrashKind, language: string): string {
  const words = wordsIn(language)
  const button = (choice: CrashChoice, label: string) =>
    `<button formaction="/crash/choose/${choice}">${label}</button>`
  const isStopped = kind === 'stopped'
  const title = isStopped ? words.pageStopped : words.pageReopened
  const buttons = [
    ...(isStopped ? [button('open', words.openAgain), button('library', words.openLibrary)] : []),
    button('log', words.showLog),
    button('close', isStopped ? words.closeWindow : words.close),
  ]
  return `<!doctype html>
<html lang="${words.language}">
<head><meta charset="utf-8"><title>Jejak</title><link rel="stylesheet" href="/crash/page.css"></head>
<body><main><h1>${title}</h1><p>${words.pageGoneDetail}</p><form>${buttons.join('\n')}</form></main></body>
</html>`
}

const style = `:root { color-scheme: light dark; --paper: #f5f3ee; --ink: #26241f; --line: #8a8578; --raised: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #1a1917; --ink: #ece9e1; --line: #8f8a7e; --raised: #2a2825 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/22px system-ui, sans-serif }
main { padding: 28px 28px 24px }
h1 { margin: 0 0 8px; font-size: 17px; line-height: 24px; font-weight: 600 }
p { margin: 0 0 20px }
form { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 }
button { min-height: 32px; padding: 4px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised);
  color: inherit; font: inherit; font-weight: 500 }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
`
