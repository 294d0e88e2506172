import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../build/scripts/project-root.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What another theme can break: the colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe says of a page: each fault as one line, and how many rules were looked at and hold. */
export interface AxeResult {
  readonly faults: readonly string[]
  readonly passed: number
}

/**
 * Looks at the page as it is, at all that axe knows or at its colours alone. `but`: selectors that are left out. The
 * page's own rules forbid a script tag.
 */
export async function runAxe(
  page: Page,
  but: readonly string[] = [],
  what: 'everything' | 'colours' = 'everything',
): Promise<AxeResult> {
  const isThere = await page.evaluate(async () => {
    // What fades in has its contrast only when it is there.
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))
    return 'axe' in window
  })
  if (!isThere) await page.evaluate(axe)
  return page.evaluate(
    async ([exclude, runOnly]) => {
      const { violations, passes } = await Reflect.get(window, 'axe').run(
        { include: [['body']], exclude },
        { runOnly, resultTypes: ['violations'] },
      )
      const faults = violations.flatMap(
        (violation: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
          violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary}`),
      )
      return { faults, passed: passes.length }
    },
    [
      but.map(selector => [selector]),
      what === 'colours' ? { type: 'rule', values: colourRules } : { type: 'tag', values: rules },
    ] as const,
  )
}

/** Collects what was looked at, and writes it down as a table for people. */
export class AxeReport {
  private readonly lines: { readonly screen: string; readonly where: string; readonly result: AxeResult }[] =
    []

  add(screen: string, where: string, result: AxeResult): void {
    this.lines.push({ screen, where, result })
  }

  /** Writes `output/axe-report.md`. */
  write(): void {
    const places = [...new Set(this.lines.map(line => line.where))]
    const screens = [...new Set(this.lines.map(line => line.screen))]
    const cell = (screen: string, where: string) => {
      const found = this.lines.find(line => line.screen === screen && line.where === where)
      return found ? `${found.result.faults.length} (${found.result.passed} rules hold)` : '–'
    }
    const faults = this.lines.flatMap(({ screen, where, result }) =>
      result.faults.map(fault => `- ${screen}, ${where}: ${fault.replaceAll('\n', ' ')}`),
    )
    const text = [
      '# Violations that axe finds, by screen',
      '',
      `Rules: ${rules.join(', ')}; in the dark theme, where only colours differ, ${colourRules.join(', ')}.`,
      '',
      `| screen | ${places.join(' | ')} |`,
      `| --- |${places.map(() => ' --- |').join('')}`,
      ...screens.map(screen => `| ${screen} | ${places.map(where => cell(screen, where)).join(' | ')} |`),
      '',
      faults.length === 0 ? 'None.' : faults.join('\n'),
      '',
    ].join('\n')
    const folder = path.join(projectRoot, 'output')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'axe-report.md'), text)
  }
}
