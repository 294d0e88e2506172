import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { encodeJejakFile } from '../../renderer/journey/jejak-file.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'
import { launchShell, realElectron, temporaryFolder } from './shell-app.ts'

test.runIf(!realElectron)('the log holds no word of a map, whatever happens to it', async () => {
  const word = 'SARIBUDIMAN'
  const folder = path.join(temporaryFolder(), word)
  fs.mkdirSync(folder)
  const file = path.join(folder, `${word}.jejak`)
  const document = aDocument({ map: { title: word }, cards: [[[1, 1, 1], [word]]] })
  fs.writeFileSync(file, encodeJejakFile({ document, assets: new Map() }))
  const app = await launchShell({ shows: 'app', args: [file] })
  const { electron, state } = app.double!
  const user = new BoardUser(app.page)
  await user.card(word).waitFor()
  const logs = electron.app.getPath('logs')
  const lines = () =>
    fs
      .readdirSync(logs)
      .map(name => fs.readFileSync(path.join(logs, name), 'utf8'))
      .join('\n')

  // Errors that quote it, in messages and in what only looks like a place in the code.
  await app.page.evaluate(text => {
    setTimeout(() => {
      throw Object.assign(new TypeError(`${text}\n    at ${text}.js:1:1`), { code: text.toLowerCase() })
    })
    void Promise.reject(new Error(text))
  }, word)
  await expect.poll(lines).toContain('(uncaught): TypeError')
  await expect.poll(lines).toContain('(rejected): Error')
  // A page that somebody else has a hand in writes whatever it likes.
  await app.page.evaluate(text => {
    const log = window.jejakDesktop?.log
    log?.note('uncaught', { kind: text, code: '', places: [] })
    log?.note(text as 'uncaught', { kind: 'Error', code: '', places: [] })
    log?.note('uncaught', {
      kind: 'Error',
      code: '',
      places: [`${['', 'home', text, 'a.js'].join('/')}:1:1`],
    })
  }, word)
  await expect.poll(lines).toMatch(/warning messages: [^\n]*log:note/)

  state.windows[0]!.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  await expect.poll(lines).toContain('The process of a page ended (crashed, 1).')
  await user.card(word).waitFor()
  expect(lines().toUpperCase()).not.toContain(word)
})
