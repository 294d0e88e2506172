import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { launchDouble } from './double/electron-double.ts'
import { launchShell, makeAppFolder, realElectron, temporaryFolder } from './shell-app.ts'

test.runIf(!realElectron)('a second process opens no window of its own and passes its files on', async () => {
  const userData = temporaryFolder()
  const file = path.join(temporaryFolder(), 'later.jejak')
  fs.writeFileSync(file, '{}')
  const first = await launchShell({ userData })
  await first.page.evaluate(() => {
    window.fixture.platform.onOpenFile(({ name }) => window.fixture.heard.push(name))
  })
  const folder = await makeAppFolder('fixture')
  const second = await launchDouble({ folder, userData, args: [file], chromium: inject('chromium') })
  await second.hasQuit
  expect(second.state.windows).toEqual([])
  await first.page.waitForFunction(() => window.fixture.heard.includes('later.jejak'))
})
