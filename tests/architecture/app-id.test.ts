import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { appId } from '../../electron/main/app-id.ts'

test('the running app goes by the name under which it was installed', () => {
  const packing = fs.readFileSync(path.join(projectRoot, 'build/electron-builder.yml'), 'utf8')
  expect(/^appId: (.*)$/m.exec(packing)?.[1]).toBe(appId)
})
