import type { ImportRemark } from '../import/import-remark.ts'
import type { Translator } from './i18n/translate.ts'

/** The sentence about something odd in a file. */
export function remarkText(t: Translator, remark: ImportRemark): string {
  switch (remark.kind) {
    case 'beyond-scale':
      return t('importing.remarkScale', remark)
    case 'open-quote':
      return t('importing.remarkQuote', remark)
    case 'odd-score':
      return t('importing.remarkScore', remark)
    case 'parts-left':
      return t('importing.remarkLeft', remark)
  }
}
